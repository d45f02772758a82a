using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// The first decision of every journal: which space it is the journal of. It is not the space's configuration.
/// </summary>
public sealed record SpaceFounded(SpaceName Space) : Decision
{
    internal const string TypeName = "space.founded";

    public override string Type => TypeName;

    public override string Subject => Space.ToString();

    public override string Sentence => $"Founded the space {Space}";

    public override string? Validate() => Subject.Length == 0 ? "a space needs a name" : null;

    internal override JsonTerm.Map Fields => JsonTerm.Map.Of(("space", new JsonTerm.Text(Subject)));

    // The log names it; nothing else follows from it.
    internal override Effect? EffectOn(Effect? standing, DecisionLine line) => null;

    internal static SpaceFounded? Find(string subject, JsonTerm.Map data) =>
        SpaceName.TryParse(data.FindText("space"), out var space) && space.ToString() == subject
            ? new SpaceFounded(space)
            : null;
}
