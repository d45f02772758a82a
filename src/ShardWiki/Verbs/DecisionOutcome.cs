namespace ShardWiki;

/// <summary>
/// A decision stands in the journal: its number, its type, what it is about, and the sentence that says it.
/// </summary>
public sealed record DecisionOutcome(long Seq, string Id, string Type, string Subject, string Sentence) : VerbOutcome;
