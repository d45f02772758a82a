using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>An address of the union leads nowhere by decision any more, whatever was said of it before.</summary>
public sealed record AliasRemoved(PagePath From) : Decision
{
    internal const string TypeName = "alias.removed";

    public override string Type => TypeName;

    public override string Subject => From.ToString();

    public override string Sentence => OneLine.Of($"Removed the alias {From}");

    public override string? Validate() => From.IsRoot ? "the page of the space itself has no alias" : null;

    internal override JsonTerm.Map Fields => JsonTerm.Map.Of(("from", DataFields.Of(Subject)));

    internal override EffectKey? KeyAt(long seq) => EffectKey.Of(From);

    internal override string? ObjectionTo(Effect? standing) =>
        standing is null ? $"there is no alias at '{OneLine.Of(Subject)}'" : null;

    internal override Effect? EffectOn(Effect? standing, DecisionLine line) => null;

    internal static AliasRemoved? Find(string subject, JsonTerm.Map data)
    {
        var read = data.FindText("from") is { } from ? new AliasRemoved(PagePath.Of(from)) : null;
        return read?.Validate() is null && read?.From == PagePath.Of(subject) ? read : null;
    }
}
