using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>The versions of a shard's files, without their texts. It may be asked from many threads.</summary>
internal interface IHistories
{
    /// <summary>The versions of one file, under the path that the shard writes; empty where none are known.</summary>
    PathHistory Of(string path);

    /// <summary>The latest versions of the whole shard, newest first, at most 200.</summary>
    ImmutableArray<ShardChange> Recent { get; }

    /// <summary>Every path that a file ever had, also where none stands now; in any order.</summary>
    IEnumerable<string> Paths => [];

    /// <summary>The latest version that another shard has as well; null where there is none that could be named.</summary>
    SharedVersion? FindShared(IHistories other) => null;
}
