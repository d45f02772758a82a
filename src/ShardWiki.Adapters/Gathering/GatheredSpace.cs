using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// What was gathered, with the way to the texts: disposing it lets go of the repositories that they are read through,
/// after which <see cref="Snapshot.Contents"/> answers no more.
/// </summary>
public sealed class GatheredSpace : IDisposable
{
    private readonly SpaceContents _contents;

    internal GatheredSpace(SpaceContents contents) => _contents = contents;

    /// <summary>The shards in configuration order, absent ones too.</summary>
    public required Snapshot Snapshot { get; init; }

    /// <summary>
    /// What the lock file should say now, in configuration order. Where nothing new was found these equal the pins of
    /// the request.
    /// </summary>
    public required ImmutableArray<ShardPin> Pins { get; init; }

    /// <summary>For <see cref="GatherMode.Locked"/>: the shards whose content is not what the lock says.</summary>
    public required ImmutableArray<ShardName> Differing { get; init; }

    /// <summary>
    /// True where every shard was read where it stands on this machine, or as the lock file pins it: what is read the next
    /// time follows from what stands there then.
    /// </summary>
    public required bool WasReadHere { get; init; }

    /// <summary>
    /// What reading contents has met since: it is told once everything was read, and is no part of the snapshot.
    /// </summary>
    public ImmutableArray<Finding> MetInReading => [.. _contents.Findings];

    public void Dispose() => _contents.Dispose();
}
