using System.Collections.Immutable;

namespace ShardWiki.Git;

/// <summary>Puts one file into the tree of a commit. Nothing else in it changes, and no reference moves.</summary>
public static class TreeEdit
{
    private const string Folder = "40000";
    private const string File = "100644";

    /// <summary>What stands at a path of a commit; null where nothing does, or no file.</summary>
    public static ObjectName? FindBlob(GitRepository repository, ObjectName commit, string path)
    {
        var tree = repository.Commit(commit).Tree;
        var names = path.Split('/');
        for (var i = 0; i < names.Length; i++)
        {
            if (repository.ReadTree(tree).Find(names[i]) is not { } entry)
            {
                return null;
            }

            if (i == names.Length - 1)
            {
                return IsFile(entry.Mode) ? entry.Id : null;
            }

            if (entry.Mode != Folder)
            {
                return null;
            }

            tree = entry.Id;
        }

        return null;
    }

    /// <summary>
    /// The tree with <paramref name="blob"/> at the path, written and flushed. Throws <see cref="GitException"/> where
    /// something that is no file stands there, or on the way there.
    /// </summary>
    public static ObjectName With(GitRepository repository, ObjectName commit, string path, ObjectName blob)
    {
        var batch = repository.Batch();
        var tree = With((repository, batch), repository.Commit(commit).Tree, [.. path.Split('/')], blob);
        batch.Land();
        return tree;
    }

    private static ObjectName With(
        (GitRepository Repository, ObjectBatch Batch) to, ObjectName? tree, ImmutableArray<string> path, ObjectName blob)
    {
        var raw = tree is { } there ? to.Repository.ReadTree(there) : new RawTree([]);
        var (name, found) = (path[0], raw.Find(path[0]));
        if (path.Length > 1)
        {
            if (found is { } way && way.Mode != Folder)
            {
                throw new GitException($"'{name}' is no folder");
            }

            return to.Batch.RawTree(raw.With(name, Folder, With(to, found?.Id, path[1..], blob)));
        }

        return found is { } old && !IsFile(old.Mode)
            ? throw new GitException($"'{name}' is no file")
            : to.Batch.RawTree(raw.With(name, found?.Mode ?? File, blob));
    }

    private static bool IsFile(string mode) => mode.StartsWith("100", StringComparison.Ordinal);
}
