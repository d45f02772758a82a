using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// An address of the union was made to lead to a page; the latest word for an address is the one that counts.
/// </summary>
public sealed record AliasSet(PagePath From, Identity To) : Decision
{
    internal const string TypeName = "alias.set";

    public override string Type => TypeName;

    public override string Subject => From.ToString();

    public override string Sentence => OneLine.Of($"Made {From} lead to {To}");

    public override string? Validate() =>
        From.IsRoot ? "the page of the space itself cannot lead elsewhere" : MemberList.IdentityFault(To);

    internal override JsonTerm.Map Fields => JsonTerm.Map.Of(
        ("from", new JsonTerm.Text(From.ToString())),
        ("to", new JsonTerm.Text(To.ToString())));

    internal override EffectKey? KeyAt(long seq) => EffectKey.Of(From);

    internal override Effect EffectOn(Effect? standing, DecisionLine line) => new Alias(line.Seq, From, To);

    internal static AliasSet? Find(string subject, JsonTerm.Map data)
    {
        if (data.FindText("from") is not { } from || !Identity.TryParse(data.FindText("to"), out var to))
        {
            return null;
        }

        var read = new AliasSet(PagePath.Of(from), to);
        return read.Validate() is null && PagePath.Of(subject) == read.From ? read : null;
    }
}
