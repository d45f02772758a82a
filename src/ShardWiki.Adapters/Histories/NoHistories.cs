using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>For backends that keep no history, and for shards without a version.</summary>
internal sealed class NoHistories : IHistories
{
    public ImmutableArray<ShardChange> Recent => [];

    public PathHistory Of(string path) => PathHistory.None;
}
