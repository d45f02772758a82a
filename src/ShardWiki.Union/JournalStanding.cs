using System.Collections.Immutable;

namespace ShardWiki.Union;

/// <summary>
/// The journal as the union read it: its last sequence number, the hash of its last line, and its lines in order.
/// </summary>
public sealed record JournalStanding(long Seq, string Head, ImmutableArray<JournalLine> Lines);
