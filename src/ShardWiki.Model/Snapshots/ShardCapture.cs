namespace ShardWiki.Model;

/// <summary>
/// What an archive kept of a shard at one version. It is read in place of the shard, whose address, name for the version and
/// abilities are told all the same.
/// </summary>
public sealed record ShardCapture
{
    /// <summary>A bundle, a folder or a file, as the configuration writes its path; empty for a repository without a commit.</summary>
    public required string Place { get; init; }

    /// <summary>Of a folder: a bundle of the repository that it lay in; empty where it lay in none.</summary>
    public string History { get; init; } = "";

    /// <summary>Where in that repository it lay, without slashes at its ends.</summary>
    public string Within { get; init; } = "";
}
