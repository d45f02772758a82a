using System.Collections.Immutable;

namespace ShardWiki.Coordination;

/// <summary>The sound lines up to the first fault, and what is wrong with the next one, if anything.</summary>
internal sealed record ChainReading(ImmutableArray<JournalEntry> Entries, string? Fault);
