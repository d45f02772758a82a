namespace ShardWiki.Adapters;

/// <summary>
/// The name of an entry as the path of a file. Git takes no name that leads elsewhere; an archive says what it likes, so
/// the same is asked of its names here. No name of a shard's archive is ever used on a disk.
/// </summary>
internal static class EntryName
{
    /// <summary>The path that a name stands for: without the <c>./</c> before it that archivers write.</summary>
    public static string PathOf(string name)
    {
        while (name.StartsWith("./", StringComparison.Ordinal))
        {
            name = name[2..];
        }

        return name;
    }

    /// <summary>What is wrong with a path; null where nothing is.</summary>
    public static string? FindObstacle(string path) =>
        path.Length > ArchiveBounds.NameLength ? "has a name that is too long"
        : path.Contains('\0', StringComparison.Ordinal) ? "has a name with a NUL in it"
        : path is ['/' or '\\', ..] or [_, ':', '/' or '\\', ..] ? "has a name that begins at the root of a disk"
        : path.Split('/', '\\').Contains("..") ? "has a name that leads out of the archive"
        : path.Split('/').Any(part => part is "" or ".") ? "has a name with an empty part"
        : null;
}
