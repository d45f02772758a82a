using System.Collections.Immutable;

namespace ShardWiki.Union;

/// <summary>
/// The set of a text's word shingles: every run of so many words, lower-cased, hashed to 64 bits. Two sets are compared
/// by Jaccard's index (Broder, "On the resemblance and containment of documents", 1997).
/// </summary>
public sealed record ShingleSet(ImmutableArray<ulong> Hashes);
