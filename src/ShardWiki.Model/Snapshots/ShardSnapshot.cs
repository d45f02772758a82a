using System.Collections.Immutable;

namespace ShardWiki.Model;

/// <summary>What was gathered from one shard at one cut.</summary>
public sealed record ShardSnapshot
{
    /// <summary>The shard as it is attached.</summary>
    public required Attachment Attachment { get; init; }

    /// <summary>What its backend can do.</summary>
    public required CapabilityProfile Profile { get; init; }

    /// <summary>The version that was read; none where the backend names no versions.</summary>
    public required Revision Revision { get; init; }

    /// <summary>
    /// A SHA-256 over the sorted keys and fingerprints of everything that was read, 64 hex digits; empty where nothing
    /// was.
    /// </summary>
    public required string Digest { get; init; }

    /// <summary>
    /// When <see cref="Revision"/> was first observed, from the lock file; null where it was not yet locked.
    /// </summary>
    public required DateTimeOffset? Observed { get; init; }

    /// <summary>How up to date it is.</summary>
    public required Freshness Freshness { get; init; }

    /// <summary>Pages and assets, in the ordinal order of their keys.</summary>
    public required ImmutableArray<GatheredPage> Pages { get; init; }

    /// <summary>Pages that it has no more, of those that stood where another shard's page stands; by key.</summary>
    public ImmutableArray<GonePage> Gone { get; init; } = [];

    /// <summary>The shard's latest changes for the list of recent changes, newest first, bounded.</summary>
    public required ImmutableArray<ShardChange> RecentChanges { get; init; }
}
