using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// What a relative address in HTML that an author wrote names: a file beside the page's own, or a page as its wiki
/// would have served it. Only the page's own shard is looked at.
/// </summary>
internal static class RawTarget
{
    /// <summary>
    /// The page or asset that <paramref name="path"/> names, seen from <paramref name="page"/>; null for nothing.
    /// </summary>
    public static object? Find(SiteMap map, UnitedPage page, string path)
    {
        var written = Uri.UnescapeDataString(path);
        var gathered = page.Read.Gathered;
        return Find(map, gathered.Id.Shard, Join(Folder(gathered.Id.Key), written))
            ?? Find(map, gathered.Id.Shard, Join(WithoutEnding(gathered.Id.Key), written));
    }

    private static object? Find(SiteMap map, ShardName shard, string? key)
    {
        if (key is null)
        {
            return null;
        }

        foreach (var candidate in Candidates(map.Shards[shard].Attachment.Dialect, key).Where(c => c.Length > 0))
        {
            var id = new Identity(shard, candidate);
            if (((object?)map.FindPage(id) ?? map.FindAsset(id)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static IEnumerable<string> Candidates(Dialect dialect, string key)
    {
        yield return key;
        var stem = key.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? key[..^".html".Length] : key;
        foreach (var ending in dialect.Endings)
        {
            yield return stem + ending;
            foreach (var name in dialect.FolderPages)
            {
                yield return (stem.Length == 0 ? name : $"{stem}/{name}") + ending;
            }
        }
    }

    private static string? Join(string folder, string path)
    {
        var segments = path.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == ".." && segments.Count == 0)
            {
                return null;
            }

            if (segment == "..")
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }

    private static string Folder(string key) => key.LastIndexOf('/') is >= 0 and var slash ? key[..slash] : "";

    private static string WithoutEnding(string key)
    {
        var dot = key.LastIndexOf('.');
        return dot > key.LastIndexOf('/') ? key[..dot] : key;
    }
}
