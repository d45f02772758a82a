using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>How one shard stands: what was read of it, how fresh that is, and what its backend can do.</summary>
public sealed record ShardStatus
{
    /// <summary>The shard's name.</summary>
    public required string Name { get; init; }

    /// <summary>The adapter that reads it.</summary>
    public required string Adapter { get; init; }

    /// <summary>The revision that was read; empty where there is none.</summary>
    public required string Revision { get; init; }

    /// <summary><c>current</c>, <c>stale</c> or <c>absent</c>.</summary>
    public required string Freshness { get; init; }

    /// <summary>When the revision was first observed; null before the first pull.</summary>
    public required string? Observed { get; init; }

    /// <summary>Why it is absent; null where it is not.</summary>
    public required string? Reason { get; init; }

    /// <summary>How many pages it holds.</summary>
    public required int Pages { get; init; }

    /// <summary>How many other files it holds.</summary>
    public required int Assets { get; init; }

    /// <summary>Its position on each of the fifteen spectra.</summary>
    public required ImmutableSortedDictionary<string, string> Profile { get; init; }
}
