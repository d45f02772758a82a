namespace ShardWiki;

/// <summary>The journal is sound up to this sequence number, whose line has this hash.</summary>
public sealed record JournalVerifyOutcome(long Seq, string Head) : VerbOutcome;
