using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>The log: the last sequence number, the hash of the last line, and every decision in order.</summary>
public sealed record JournalLogOutcome(long Seq, string Head, ImmutableArray<LogLine> Decisions) : VerbOutcome;
