using System.Buffers;
using System.Text;
using LibGit2Sharp;

namespace ShardWiki.Git;

/// <summary>Writes objects. Writing moves no reference, and the same value written twice is one object.</summary>
internal static class ObjectWriter
{
    internal static ObjectName Blob(Repository into, ReadOnlySpan<byte> content) =>
        ObjectStore.Name(into.ObjectDatabase.Write<Blob>(content.ToArray()));

    // Written as bytes: libgit2's own builder reads every entry whole, which for a journal of many segments is all of
    // it.
    internal static ObjectName Tree(Repository into, IEnumerable<(string Name, ObjectName Id, bool IsTree)> entries)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, id, isTree) in entries.OrderBy(SortKey, StringComparer.Ordinal))
        {
            if (name is "" or "." or ".." or ".git" || name.AsSpan().IndexOfAny('/', '\0') >= 0
                || !names.Add(name))
            {
                throw new GitException($"'{name}' cannot stand in a tree");
            }

            if (!into.ObjectDatabase.Contains(ObjectStore.Id(id)))
            {
                throw Missing(id);
            }

            bytes.Write(isTree ? "40000 "u8 : "100644 "u8);
            bytes.Write(Encoding.UTF8.GetBytes(name));
            bytes.Write("\0"u8);
            bytes.Write(id.ToBytes());
        }
        return ObjectStore.Name(into.ObjectDatabase.Write<Tree>(bytes.WrittenSpan.ToArray()));
    }

    // Git compares bytes, a folder with a slash at its end; one Latin-1 character for each byte compares the same.
    private static string SortKey((string Name, ObjectName Id, bool IsTree) entry) =>
        Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(entry.IsTree ? $"{entry.Name}/" : entry.Name));

    internal static ObjectName Commit(Repository into, CommitDraft draft)
    {
        var tree = into.Lookup<Tree>(ObjectStore.Id(draft.Tree)) ?? throw Missing(draft.Tree);
        var parents = draft.Parents.Select(parent => ObjectStore.Get(into, parent)).ToList();
        var commit = into.ObjectDatabase.CreateCommit(Of(draft.Author), Of(draft.Committer), draft.Message, tree,
            parents, false);
        return ObjectStore.Name(commit.Id);
    }

    private static LibGit2Sharp.Signature Of(Signature signature) => new(signature.Name, signature.Email, signature.At);

    private static GitException Missing(ObjectName id) => new($"the repository does not hold the object {id}");
}
