namespace ShardWiki;

/// <summary>The journal's lines as JSON Lines, each ended by a line feed.</summary>
public sealed record JournalExportOutcome(int Count, string Lines) : VerbOutcome;
