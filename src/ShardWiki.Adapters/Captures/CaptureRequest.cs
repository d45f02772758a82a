using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>What is to be kept of one shard, and where.</summary>
public sealed record CaptureRequest
{
    /// <summary>The shard as it was read.</summary>
    public required ShardSnapshot Shard { get; init; }

    /// <summary>Where its texts are read.</summary>
    public required IContents Contents { get; init; }

    /// <summary>Where paths of the configuration begin. Absolute.</summary>
    public required string SpaceFolder { get; init; }

    /// <summary>Where mirrors lie. Absolute.</summary>
    public required string StateFolder { get; init; }

    /// <summary>What is the space's own and not content, also where it lies inside a shard. Absolute.</summary>
    public required IReadOnlyList<string> OwnPaths { get; init; }

    /// <summary>The folder of the new space; what is kept goes into its folder <c>shards</c>. Absolute.</summary>
    public required string Into { get; init; }

    internal Attachment Attachment => Shard.Attachment;

    internal string Name => Attachment.Name.ToString();

    internal string PathOf(string place) => Path.Combine(Into, place.Replace('/', Path.DirectorySeparatorChar));
}
