using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>A curator said that these pages are one topic: two or more, distinct, in the order given.</summary>
public sealed record PagesBound(ImmutableArray<Identity> Members) : Decision
{
    internal const string TypeName = "pages.bound";

    public override string Type => TypeName;

    public override string Subject => Members.IsDefaultOrEmpty ? "" : Members[0].ToString();

    public override string Sentence => OneLine.Of($"Bound {string.Join(", ", Members)}");

    public override string? Validate() =>
        Members.IsDefault || Members.Length < 2 ? "binding takes two pages or more"
        : MemberList.Fault(Members);

    internal override JsonTerm.Map Fields => JsonTerm.Map.Of(("members", MemberList.Term(Members)));

    internal override Effect EffectOn(Effect? standing, DecisionLine line) => new Binding(line.Seq, Members);

    internal static PagesBound? Find(string subject, JsonTerm.Map data)
    {
        var read = MemberList.Find(data["members"]) is { } members ? new PagesBound(members) : null;
        return read?.Validate() is null && MemberList.Leads(subject, read) ? read : null;
    }
}
