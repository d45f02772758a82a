using System.Collections.Immutable;
using ShardWiki.Adapters;

namespace ShardWiki;

/// <summary>How a walk is made, as far as the caller decides it.</summary>
internal sealed record WalkRequest
{
    /// <summary>Whether shards are fetched, read as they are, or held against the lock file.</summary>
    public GatherMode Mode { get; init; }

    /// <summary>Where the site goes, absolute; it is never read as a shard's content.</summary>
    public required string Output { get; init; }

    /// <summary>Other files that the walk writes, absolute; they are no shard's content either.</summary>
    public ImmutableArray<string> Written { get; init; } = [];

    /// <summary>The last decision that counts; all of them where it is null.</summary>
    public long? AsOf { get; init; }

    /// <summary>Makes of the lock file's pins those that are read; null where they are these.</summary>
    public Func<ImmutableArray<ShardPin>, ImmutableArray<ShardPin>>? Pinned { get; init; }

    /// <summary>Versions that patterns found; null where the lock file names them, and whoever is asked.</summary>
    public ImmutableArray<KnownVersion>? Versions { get; init; }

    /// <summary>How many shards and pages are worked on at once.</summary>
    public int Degree { get; init; } = Environment.ProcessorCount;

    /// <summary>True where nothing that was remembered of earlier runs may be used.</summary>
    public bool Full { get; init; }

    /// <summary>What is remembered, where it is being read already; else it is read when it is asked for.</summary>
    public Remembered? Remembered { get; init; }

    /// <summary>What files of shards hold that were read before.</summary>
    public KnownContents Known { get; init; } = KnownContents.OfNothing();

    /// <summary>True where pages that call themselves drafts are shown too.</summary>
    public bool ShowsDrafts { get; init; }

    /// <summary>The clock, for gathering only.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Who is told how far it went.</summary>
    public IProgress<WalkStep>? Progress { get; init; }
}
