namespace ShardWiki.Projection;

/// <summary>
/// Names as they are written on the disk. Where a disk takes small and capital letters for the same, asking for a file by its name says
/// nothing of how it is called, and a server with another disk would not find it.
/// </summary>
internal static class ExactNames
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Whether the disk of <paramref name="root"/> takes both for the same; <paramref name="file"/> stands there.</summary>
    public static bool AreFolded(string root, string file) => File.Exists(Path.Combine(root, file.ToUpperInvariant()));

    /// <summary>
    /// Whether everything on the way to <paramref name="paths"/> is listed by just these names. Every folder is listed once, which takes
    /// twice as long as asking for each file.
    /// </summary>
    public static bool Are(string root, IEnumerable<string> paths)
    {
        var listed = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        return paths.All(path =>
        {
            for (var (start, end) = (0, 0); end < path.Length; start = end + 1)
            {
                end = path.IndexOf('/', start) is var slash && slash < 0 ? path.Length : slash;
                var folder = path[..Math.Max(0, start - 1)];
                if (!Listed(folder).Contains(path[start..end]))
                {
                    return false;
                }
            }

            return true;
        });

        HashSet<string> Listed(string folder) => listed.TryGetValue(folder, out var names) ? names : listed[folder] = new(
            new DirectoryInfo(Path.Combine(root, folder)).EnumerateFileSystemInfos("*", Everything).Select(entry => entry.Name),
            StringComparer.Ordinal);
    }
}
