using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>A divergence or collision that somebody has to decide. It is data, not failure.</summary>
public sealed record UnionConflict
{
    /// <summary>What has to be decided.</summary>
    public required ConflictKind Kind { get; init; }

    /// <summary>The pages that it is about, in ordinal order.</summary>
    public required ImmutableArray<Identity> Subjects { get; init; }

    /// <summary>Where a reader meets it.</summary>
    public required PagePath Address { get; init; }

    /// <summary>One sentence: what contradicts what.</summary>
    public required string Detail { get; init; }

    /// <summary>Command lines each of which would settle it, the likeliest first; empty where there is none.</summary>
    public required ImmutableArray<string> Remedies { get; init; }
}
