namespace ShardWiki.Serve;

/// <summary>What an address of a site means on disk. Nothing outside the folder can be meant, and nothing behind a link.</summary>
/// <param name="Root">The folder of the site, absolute.</param>
internal sealed record SiteFiles(string Root)
{
    private const string FrontFile = "index.html";

    // What some file system takes for a separator, a stream, a pattern or a device.
    private const string Odd = "\\:*?\"<>|";

    /// <summary>
    /// What stands at a path that begins with a slash and is decoded; null where nothing does.
    /// </summary>
    public SiteSpot? Find(string path)
    {
        var isFolder = path.EndsWith('/');
        var segments = path.Trim('/').Length == 0 ? [] : path[1..^(isFolder ? 1 : 0)].Split('/');
        if (!segments.All(IsName) || path.Trim('/').Length == 0 && path.Length > 1)
        {
            return null;
        }

        var place = Root;
        foreach (var segment in segments)
        {
            place = Path.Combine(place, segment);
            if (IsLink(place))
            {
                return null;
            }
        }

        return isFolder ? FileAt(Path.Combine(place, FrontFile))
            : FileAt(place) ?? (FileAt(Path.Combine(place, FrontFile)) is null ? null : new SiteSpot.Folder());
    }

    private static SiteSpot? FileAt(string place) =>
        File.Exists(place) && !IsLink(place) ? new SiteSpot.File(place) : null;

    private static bool IsName(string segment) =>
        segment.Length > 0 && segment is not ("." or "..")
        && !segment.Any(c => char.IsControl(c) || Odd.Contains(c, StringComparison.Ordinal))
        && segment[^1] is not ('.' or ' ');

    private static bool IsLink(string place) => new FileInfo(place).LinkTarget is not null;
}
