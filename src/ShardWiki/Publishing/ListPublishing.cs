using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>Writes what changed as lists for whatever tool sends files: one path a line, from the root of the site.</summary>
internal static class ListPublishing
{
    public static VerbOutcome Of(BuiltFolder site, PublishTarget.Lists target)
    {
        BuildReceipt? before = null;
        if (target.Since is { } since)
        {
            before = File.Exists(since) ? BuildReceipt.TryRead(File.ReadAllBytes(since)) : null;
            if (before is null)
            {
                return new NotDone($"'{since}' is no receipt of a site");
            }
        }

        var list = ChangeList.Of(before, site.Receipt);
        Directory.CreateDirectory(target.Path);
        foreach (var (name, paths) in new[] { ("added.txt", list.Added), ("changed.txt", list.Changed), ("removed.txt", list.Removed) })
        {
            File.WriteAllText(Path.Combine(target.Path, name), string.Concat(paths.Select(p => p + "\n")));
        }

        return list.Told(target.Path);
    }
}
