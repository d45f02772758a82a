namespace ShardWiki;

/// <summary>So many decisions were imported, verbatim.</summary>
public sealed record JournalImportOutcome(int Count) : VerbOutcome;
