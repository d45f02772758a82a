using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>What somebody asks to append: one entry or a batch, which is written whole or not at all.</summary>
public sealed record AppendRequest
{
    /// <summary>The decisions or events, in order; at least one.</summary>
    public required ImmutableArray<DraftedEntry> Entries { get; init; }

    /// <summary>Who decided.</summary>
    public required Author Actor { get; init; }

    /// <summary>When; kept in whole seconds of UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>
    /// The head that the asker saw; null is "on top of whatever stands", and a lost race is run again.
    /// </summary>
    public JournalHead? Expected { get; init; }
}
