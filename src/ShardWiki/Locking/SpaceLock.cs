using System.Collections.Immutable;
using ShardWiki.Adapters;

namespace ShardWiki;

/// <summary>What <c>shardwiki.lock</c> says: the revision of each shard, and how far the journal had come.</summary>
internal sealed record SpaceLock
{
    /// <summary>Nothing is locked.</summary>
    public static readonly SpaceLock None = new();

    /// <summary>A pin for each shard that was ever pulled, in configuration order.</summary>
    public ImmutableArray<ShardPin> Pins { get; init; } = [];

    /// <summary>The journal's last sequence number.</summary>
    public long JournalSeq { get; init; }

    /// <summary>The hash of the journal's last line; 64 zeros before the first.</summary>
    public string JournalHead { get; init; } = new('0', 64);
}
