using ShardWiki.Git;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>
/// Writes a site as a tree of a repository. Files of the branch that no receipt names, such as <c>CNAME</c>, are somebody's
/// and stay.
/// </summary>
internal sealed class SiteTree(GitRepository repository, BuiltFolder site)
{
    private const int FilesAtOnce = 200;

    /// <summary>The tree; <paramref name="tip"/> is what the branch is now, and <paramref name="before"/> what its receipt says.</summary>
    public ObjectName Write(ObjectName? tip, BuildReceipt? before)
    {
        var files = new SortedDictionary<string, ObjectName>(StringComparer.Ordinal);
        foreach (var kept in tip is { } commit ? repository.Files(commit, "") : [])
        {
            if (before is null || !before.Files.ContainsKey(kept.Path) && kept.Path != BuildReceipt.File)
            {
                files[kept.Path] = kept.Blob;
            }
        }

        foreach (var paths in site.Paths.Chunk(FilesAtOnce))
        {
            var batch = repository.Batch();
            foreach (var path in paths)
            {
                files[path] = batch.Blob(site.Read(path));
            }

            batch.Land();
        }

        var trees = repository.Batch();
        var tree = Folder(trees, [.. files.Select(f => (f.Key.Split('/'), f.Value))], 0);
        trees.Land();
        return tree;
    }

    // As deep as addresses are, which the site bounds.
    private static ObjectName Folder(ObjectBatch batch, IReadOnlyList<(string[] Path, ObjectName Blob)> files, int depth)
    {
        var entries = new List<(string Name, ObjectName Id, bool IsTree)>();
        foreach (var group in files.GroupBy(f => f.Path[depth], StringComparer.Ordinal))
        {
            var below = group.Where(f => f.Path.Length > depth + 1).ToArray();
            entries.Add(below.Length > 0
                ? (group.Key, Folder(batch, below, depth + 1), true)
                : (group.Key, group.First().Blob, false));
        }

        return batch.Tree(entries);
    }
}
