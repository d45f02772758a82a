namespace ShardWiki.Adapters;

/// <summary>
/// Where a shard's files stand in a git repository: the folder, without slashes at its ends, and the commit that they
/// were read at, null where that cannot be named.
/// </summary>
public sealed record GitSpot(string Folder, string? Commit)
{
    /// <summary>A file of the shard as the repository calls it.</summary>
    public string PathOf(string source) => Folder.Length == 0 ? source : $"{Folder}/{source}";
}
