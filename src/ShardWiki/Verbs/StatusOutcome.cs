using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>How a space stands.</summary>
public sealed record StatusOutcome : VerbOutcome
{
    /// <summary>The space's name.</summary>
    public required string Space { get; init; }

    /// <summary>The space's title.</summary>
    public required string Title { get; init; }

    /// <summary>The journal's last sequence number.</summary>
    public required long JournalSeq { get; init; }

    /// <summary>The hash of the journal's last line.</summary>
    public required string JournalHead { get; init; }

    /// <summary>How much there is.</summary>
    public required UnionCounts Counts { get; init; }

    /// <summary>The shards, in declared order.</summary>
    public required ImmutableArray<ShardStatus> Shards { get; init; }

    /// <summary>The open overlays.</summary>
    public required ImmutableArray<OverlayLine> Overlays { get; init; }

    /// <summary>Command lines that would let the former places of renamed pages lead to them.</summary>
    public required ImmutableArray<string> Proposals { get; init; }

    /// <summary>What somebody has to decide.</summary>
    public required ImmutableArray<ConflictLine> Conflicts { get; init; }
}
