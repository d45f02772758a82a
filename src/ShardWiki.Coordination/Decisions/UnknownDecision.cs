namespace ShardWiki.Coordination;

/// <summary>
/// A decision of a type, a version or a shape of data that this program does not know. It is carried, counted and
/// shown, and changes nothing; it is never dropped.
/// </summary>
public sealed record UnknownDecision : Decision
{
    private readonly string _type;
    private readonly int _v;
    private readonly string _subject;

    internal UnknownDecision(string type, int v, string subject, JsonTerm.Map fields)
    {
        (_type, _v, _subject) = (type, v, subject);
        Fields = fields;
    }

    public override string Type => _type;

    public override int V => _v;

    public override string Subject => _subject;

    public override string Sentence => OneLine.Of($"{Type} about {Subject}");

    public override bool IsKnown => false;

    public override string? Validate() =>
        DecisionCatalogue.TypeFault(Type) ?? (Subject.Length == 0 ? "a subject is missing" : null);

    internal override JsonTerm.Map Fields { get; }

    // Shown by the log; what it means is for a program that knows it.
    internal override Effect? EffectOn(Effect? standing, DecisionLine line) => null;
}
