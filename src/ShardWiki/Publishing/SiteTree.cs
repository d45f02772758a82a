using System.Collections.Immutable;
using ShardWiki.Git;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>
/// Writes a site as a tree of a repository. Files of the branch that no receipt names, such as <c>CNAME</c>, are somebody's
/// and stay what they are, links and programs too.
/// </summary>
internal sealed class SiteTree(GitRepository repository, BuiltFolder site)
{
    private const int FilesAtOnce = 200;

    /// <summary>What stands on the branch at <paramref name="tip"/> and no receipt names.</summary>
    public ImmutableArray<TreeFile> Theirs(ObjectName? tip, BuildReceipt? before) => tip is not { } commit ? []
        : [.. repository.Files(commit, "").Where(f => before is null || !before.Files.ContainsKey(f.Path) && f.Path != BuildReceipt.File)];

    /// <summary>A file of somebody that stands where the site has a file or a folder, or is what it has a file for; null where none is.</summary>
    public string? FindInTheWay(IEnumerable<TreeFile> theirs)
    {
        var files = site.Paths.ToHashSet(StringComparer.Ordinal);
        var folders = files.SelectMany(Above).ToHashSet(StringComparer.Ordinal);
        return theirs.Where(f => !f.PathIsLossless || files.Contains(f.Path) || folders.Contains(f.Path) || Above(f.Path).Any(files.Contains))
            .Select(f => f.Path).FirstOrDefault();
    }

    /// <summary>The tree of the site and of <paramref name="theirs"/>.</summary>
    public ObjectName Write(IEnumerable<TreeFile> theirs)
    {
        var files = new SortedDictionary<string, (ObjectName Blob, TreeFileKind Kind)>(StringComparer.Ordinal);
        foreach (var kept in theirs)
        {
            files[kept.Path] = (kept.Blob, kept.Kind);
        }

        foreach (var paths in site.Paths.Chunk(FilesAtOnce))
        {
            var batch = repository.Batch();
            foreach (var path in paths)
            {
                files[path] = (batch.Blob(site.Read(path)), TreeFileKind.Regular);
            }

            batch.Land();
        }

        var trees = repository.Batch();
        var tree = Folder(trees, [.. files.Select(f => (f.Key.Split('/'), f.Value.Blob, f.Value.Kind))], 0);
        trees.Land();
        return tree;
    }

    // As deep as addresses are, which the site bounds.
    private static ObjectName Folder(
        ObjectBatch batch, IReadOnlyList<(string[] Path, ObjectName Blob, TreeFileKind Kind)> files, int depth)
    {
        var entries = new List<(string Name, ObjectName Id, TreeFileKind? Kind)>();
        foreach (var group in files.GroupBy(f => f.Path[depth], StringComparer.Ordinal))
        {
            var below = group.Where(f => f.Path.Length > depth + 1).ToArray();
            entries.Add(below.Length > 0
                ? (group.Key, Folder(batch, below, depth + 1), null)
                : (group.Key, group.First().Blob, group.First().Kind));
        }

        return batch.TreeOf(entries);
    }

    private static IEnumerable<string> Above(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            yield return path[..slash];
        }
    }
}
