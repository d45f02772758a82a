using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// What the lock file says of one shard: the version that was read, its content, and how up to date that is.
/// </summary>
public sealed record ShardPin
{
    /// <summary>The shard.</summary>
    public required ShardName Shard { get; init; }

    /// <summary>The version; none where the backend names none, or where the shard was never reached.</summary>
    public required Revision Revision { get; init; }

    /// <summary>SHA-256 as <see cref="ShardSnapshot.Digest"/>; empty where the shard was never reached.</summary>
    public required string Digest { get; init; }

    /// <summary>
    /// When <see cref="Revision"/> was first observed, in whole seconds; null where the shard was never reached.
    /// </summary>
    public required DateTimeOffset? Observed { get; init; }

    /// <summary>
    /// What the last pull found. An absent shard keeps revision, digest and observation of when it was last there.
    /// </summary>
    public required Freshness Freshness { get; init; }

    /// <summary>What a pattern found; null for a shard that the configuration names.</summary>
    public PinnedVersion? Found { get; init; }
}
