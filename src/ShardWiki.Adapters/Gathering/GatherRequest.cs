using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>What to gather, and what is known already.</summary>
public sealed record GatherRequest
{
    /// <summary>The shards in the order of the configuration; names are unique.</summary>
    public required ImmutableArray<Attachment> Attachments { get; init; }

    /// <summary>What the lock file says; pins of shards that are no longer attached are ignored.</summary>
    public required ImmutableArray<ShardPin> Pins { get; init; }

    /// <summary>Who is asked.</summary>
    public required GatherMode Mode { get; init; }

    /// <summary>Where the configuration lies; its relative paths begin here. Absolute.</summary>
    public required string SpaceFolder { get; init; }

    /// <summary>The <c>.shardwiki</c> folder, for mirrors and remembered histories. Absolute; derived state.</summary>
    public required string StateFolder { get; init; }

    /// <summary>
    /// Files and folders that are the space's own (its output, its configuration), absolute: where they lie in a shard
    /// they are not read as the shard's. State, <c>shardwiki.lock</c> and <c>journal.git</c> need not be named.
    /// </summary>
    public ImmutableArray<string> OwnPaths { get; init; } = [];

    /// <summary>The URL schemes that may be fetched.</summary>
    public ImmutableArray<string> Schemes { get; init; } = ["https", "ssh"];

    /// <summary>How many shards are read at once, and how many files of a folder; it changes no result.</summary>
    public int Degree { get; init; } = Environment.ProcessorCount;

    /// <summary>How many bytes the files of one shard may have together; a larger one is left out, and says so.</summary>
    public long MostShardBytes { get; init; } = 2L << 30;

    /// <summary>Tells when something was first observed or found gone.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>What files hold that were read before; what is read now is kept there.</summary>
    public KnownContents Known { get; init; } = KnownContents.OfNothing();

    /// <summary>Told of each step, from several threads.</summary>
    public IProgress<GatherStep>? Progress { get; init; }
}
