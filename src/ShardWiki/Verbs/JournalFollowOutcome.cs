namespace ShardWiki;

/// <summary>A journal was followed, for so many lines.</summary>
public sealed record JournalFollowOutcome(long Count) : VerbOutcome;
