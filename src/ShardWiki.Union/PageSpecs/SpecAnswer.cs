namespace ShardWiki.Union;

/// <summary>What a term says of a page: yes, no, or that it cannot be told, and why.</summary>
internal readonly record struct SpecAnswer(bool Holds, PageSpecMistake? Trouble)
{
    public static readonly SpecAnswer Yes = new(true, null);
    public static readonly SpecAnswer No = new(false, null);

    public static SpecAnswer Of(bool holds) => holds ? Yes : No;

    public static SpecAnswer Cannot(string why) => new(false, new PageSpecMistake(1, why));

    /// <summary>The same, said of the term at a character.</summary>
    public SpecAnswer At(int position) => Trouble is null ? this : new(false, Trouble with { Position = position });
}
