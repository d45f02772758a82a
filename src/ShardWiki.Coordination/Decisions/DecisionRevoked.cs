namespace ShardWiki.Coordination;

/// <summary>
/// Somebody took a decision back: from now on it is read as if it had never been written, until this revocation is
/// revoked itself. The line stays where it is.
/// </summary>
/// <param name="Revoked">The number of the line.</param>
/// <param name="About">The subject of that line, so that nobody takes back another one than was meant.</param>
/// <param name="Message">Why; may be empty.</param>
public sealed record DecisionRevoked(long Revoked, string About, string Message) : Decision
{
    internal const string TypeName = "decision.revoked";

    public override string Type => TypeName;

    public override string Subject => About;

    public override string Sentence => OneLine.Because($"Revoked decision {Revoked} about {About}", Message);

    public override string? Validate() =>
        DataFields.SeqFault(Revoked) ?? (About.Length == 0 ? "a subject is missing" : null);

    internal override JsonTerm.Map Fields => JsonTerm.Map.Of(
        ("decision", DataFields.Of(Revoked)),
        ("message", DataFields.Of(Message)));

    // What it changes is which decisions stand: the fold looks to that before it asks for effects.
    internal override Effect? EffectOn(Effect? standing, DecisionLine line) => null;

    internal static DecisionRevoked? Find(string subject, JsonTerm.Map data) =>
        data.FindWhole("decision") is { } seq && data.FindText("message") is { } message
            ? new DecisionRevoked(seq, subject, message)
            : null;
}
