namespace ShardWiki.Projection;

/// <summary>The folders of a site.</summary>
internal static class SiteFolders
{
    /// <summary>Every folder above one of <paramref name="paths"/>, each once.</summary>
    public static HashSet<string> Above(IEnumerable<string> paths)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        var looked = folders.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var path in paths)
        {
            // Where a folder is known, so are those above it.
            for (var end = path.LastIndexOf('/'); end > 0 && looked.Add(path.AsSpan(0, end));)
            {
                end = path.LastIndexOf('/', end - 1);
            }
        }

        return folders;
    }
}
