using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>Whose places are asked for.</summary>
public sealed record WatchRequest
{
    /// <summary>The shards, in any order.</summary>
    public required ImmutableArray<Attachment> Attachments { get; init; }

    /// <summary>Where paths of the configuration begin. Absolute.</summary>
    public required string SpaceFolder { get; init; }

    /// <summary>Files and folders of the space that are no shard's. Absolute.</summary>
    public required ImmutableArray<string> OwnPaths { get; init; }
}
