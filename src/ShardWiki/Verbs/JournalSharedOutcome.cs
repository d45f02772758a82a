namespace ShardWiki;

/// <summary>
/// The journal here and a remote's have the same lines, or one has those of the other and more: so many lines went over,
/// and the journal here ends at this number with this hash.
/// </summary>
public sealed record JournalSharedOutcome(string Remote, long Count, long Seq, string Head) : VerbOutcome;
