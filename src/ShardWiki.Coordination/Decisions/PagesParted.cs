using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>A curator said that two pages are not one topic, whatever speaks for it.</summary>
public sealed record PagesParted(Identity A, Identity B) : Decision
{
    internal const string TypeName = "pages.parted";

    public override string Type => TypeName;

    public override string Subject => A.ToString();

    public override string Sentence => OneLine.Of($"Parted {A} from {B}");

    public override string? Validate() => MemberList.Fault([A, B]);

    internal override JsonTerm.Map Fields => JsonTerm.Map.Of(("members", MemberList.Term([A, B])));

    internal override Effect EffectOn(Effect? standing, DecisionLine line) => new Parting(line.Seq, A, B);

    internal static PagesParted? Find(string subject, JsonTerm.Map data)
    {
        var read = MemberList.Find(data["members"]) is [var a, var b] ? new PagesParted(a, b) : null;
        return read?.Validate() is null && MemberList.Leads(subject, read) ? read : null;
    }
}
