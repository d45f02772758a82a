using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>The versions of a shard's files, without their texts.</summary>
internal interface IHistories
{
    /// <summary>The versions of one file, under the path that the shard writes; empty where none are known.</summary>
    PathHistory Of(string path);

    /// <summary>The latest versions of the whole shard, newest first, at most 200.</summary>
    ImmutableArray<ShardChange> Recent { get; }
}
