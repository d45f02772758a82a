namespace ShardWiki.Model;

/// <summary>
/// Who said a position: the adapter, an implication rule, or the adapter against an implication rule.
/// </summary>
public sealed record PositionOrigin
{
    private PositionOrigin(string name) => Name = name;

    public static PositionOrigin Declared { get; } = new("declared");
    public static PositionOrigin Implied { get; } = new("implied");
    public static PositionOrigin Overridden { get; } = new("overridden");

    public string Name { get; }

    public override string ToString() => Name;
}
