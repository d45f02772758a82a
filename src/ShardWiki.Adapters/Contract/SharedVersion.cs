using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>The latest version that two shards share, and how to learn what their files were in it.</summary>
internal sealed record SharedVersion
{
    public required Revision Base { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Of files of the one shard, those that either changed since and that were there then; by path.</summary>
    public required Func<IEnumerable<string>, IEnumerable<KeyValuePair<string, PageThen>>> Ours { get; init; }

    /// <summary>The same of files of the other.</summary>
    public required Func<IEnumerable<string>, IEnumerable<KeyValuePair<string, PageThen>>> Theirs { get; init; }
}
