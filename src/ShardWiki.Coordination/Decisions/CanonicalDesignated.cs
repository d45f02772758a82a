using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// A curator chose the voice that readers of its topic meet first; the latest word for a topic counts.
/// </summary>
public sealed record CanonicalDesignated(Identity Voice) : Decision
{
    internal const string TypeName = "canonical.designated";

    public override string Type => TypeName;

    public override string Subject => Voice.ToString();

    public override string Sentence => OneLine.Of($"Designated {Voice} as the first voice of its topic");

    public override string? Validate() => MemberList.IdentityFault(Voice);

    internal override JsonTerm.Map Fields => JsonTerm.Map.Of(("voice", new JsonTerm.Text(Subject)));

    internal override EffectKey? KeyAt(long seq) => EffectKey.Of(Voice);

    internal override Effect EffectOn(Effect? standing, DecisionLine line) => new Designation(line.Seq, Voice);

    internal static CanonicalDesignated? Find(string subject, JsonTerm.Map data)
    {
        var read = Identity.TryParse(data.FindText("voice"), out var voice) ? new CanonicalDesignated(voice) : null;
        return MemberList.Leads(subject, read) ? read : null;
    }
}
