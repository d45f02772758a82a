using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>An entry of <c>shards</c>: one shard, or all versions that it stands for, as far as they are known.</summary>
internal sealed record ShardEntry(ImmutableArray<Attachment> Shards)
{
    /// <summary>Where its versions are to be looked for; null where the configuration and this machine tell all.</summary>
    public SoughtVersions? Sought { get; init; }
}
