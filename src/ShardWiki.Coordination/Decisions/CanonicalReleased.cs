using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// A page is designated no more. Another page of the same topic that was designated keeps that; where none is left, the
/// policy picks.
/// </summary>
public sealed record CanonicalReleased(Identity Voice) : Decision
{
    internal const string TypeName = "canonical.released";

    public override string Type => TypeName;

    public override string Subject => Voice.ToString();

    public override string Sentence => OneLine.Of($"Released {Voice} as the first voice of its topic");

    public override string? Validate() => MemberList.IdentityFault(Voice);

    internal override JsonTerm.Map Fields => JsonTerm.Map.Of(("voice", DataFields.Of(Voice)));

    internal override EffectKey? KeyAt(long seq) => EffectKey.Of(Voice);

    internal override string? ObjectionTo(Effect? standing) => standing is null ? $"{Voice} is not designated" : null;

    internal override Effect? EffectOn(Effect? standing, DecisionLine line) => null;

    internal static CanonicalReleased? Find(string subject, JsonTerm.Map data)
    {
        var read = DataFields.FindPage(data, "voice") is { } voice ? new CanonicalReleased(voice) : null;
        return MemberList.Leads(subject, read) ? read : null;
    }
}
