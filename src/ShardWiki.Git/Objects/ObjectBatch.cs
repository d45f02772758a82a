using System.Buffers;
using System.Globalization;
using System.Text;

namespace ShardWiki.Git;

/// <summary>
/// Objects that are written together: named at once, on the disk when <see cref="Land"/> returns. Writing moves no
/// reference, and the same value written twice is one object. For one thread.
/// </summary>
public sealed class ObjectBatch
{
    private readonly LooseObjects _loose;
    private readonly ObjectStore _store;
    private readonly Dictionary<ObjectName, byte[]> _staged = [];

    internal ObjectBatch(LooseObjects loose, ObjectStore store) => (_loose, _store) = (loose, store);

    public ObjectName Blob(ReadOnlySpan<byte> content) => Written(ObjectKind.Blob, content);

    /// <summary>
    /// A tree of these entries, in git's order whatever theirs. Throws <see cref="GitException"/> where the repository
    /// does not hold one of them.
    /// </summary>
    public ObjectName Tree(IEnumerable<(string Name, ObjectName Id, bool IsTree)> entries) =>
        TreeOf(entries.Select(e => (e.Name, e.Id, e.IsTree ? (TreeFileKind?)null : TreeFileKind.Regular)));

    /// <summary>The same, where files may be of any kind; an entry without a kind is a folder.</summary>
    public ObjectName TreeOf(IEnumerable<(string Name, ObjectName Id, TreeFileKind? Kind)> entries)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, id, kind) in entries.OrderBy(SortKey, StringComparer.Ordinal))
        {
            if (name is "" or "." or ".." or ".git" || name.AsSpan().IndexOfAny('/', '\0') >= 0
                || !names.Add(name))
            {
                throw new GitException($"'{name}' cannot stand in a tree");
            }

            // The commit of a submodule is in another repository.
            if (kind != TreeFileKind.Submodule)
            {
                Require(id);
            }

            bytes.Write(ModeOf(kind));
            bytes.Write(Encoding.UTF8.GetBytes(name));
            bytes.Write("\0"u8);
            bytes.Write(id.ToBytes());
        }

        return Written(ObjectKind.Tree, bytes.WrittenSpan);
    }

    private static ReadOnlySpan<byte> ModeOf(TreeFileKind? kind) => kind switch
    {
        null => "40000 "u8,
        TreeFileKind.Symlink => "120000 "u8,
        TreeFileKind.Submodule => "160000 "u8,
        TreeFileKind.Executable => "100755 "u8,
        _ => "100644 "u8,
    };

    internal ObjectName RawTree(ReadOnlySpan<byte> tree) => Written(ObjectKind.Tree, tree);

    /// <summary>A commit; throws <see cref="GitException"/> where its tree or a parent is missing.</summary>
    public ObjectName Commit(CommitDraft draft)
    {
        Require(draft.Tree);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"tree {draft.Tree}\n");
        foreach (var parent in draft.Parents)
        {
            Require(parent);
            text.Append(CultureInfo.InvariantCulture, $"parent {parent}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"author {Line(draft.Author)}\ncommitter {Line(draft.Committer)}\n\n");
        return Written(ObjectKind.Commit, Encoding.UTF8.GetBytes(text.Append(draft.Message).ToString()));
    }

    // Git compares bytes, a folder with a slash at its end; one Latin-1 character for each byte compares the same.
    private static string SortKey((string Name, ObjectName Id, TreeFileKind? Kind) entry) =>
        Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(entry.Kind is null ? $"{entry.Name}/" : entry.Name));

    private static string Line(Signature by)
    {
        if (by.Name.AsSpan().IndexOfAny("<>\n\0") >= 0 || by.Email.AsSpan().IndexOfAny("<>\n\0") >= 0)
        {
            throw new GitException("a name or an address in a commit holds '<', '>', a line break or NUL");
        }

        var minutes = (int)by.At.Offset.TotalMinutes;
        var (sign, size) = (minutes < 0 ? '-' : '+', Math.Abs(minutes));
        return string.Create(CultureInfo.InvariantCulture,
            $"{by.Name} <{by.Email}> {by.At.ToUnixTimeSeconds()} {sign}{size / 60:D2}{size % 60:D2}");
    }

    /// <summary>
    /// Writes and flushes all of them, and reads them back. Throws <see cref="GitException"/>; then some of them may be
    /// there, which harms nobody.
    /// </summary>
    public void Land()
    {
        _loose.Write(_staged);
        _staged.Clear();
    }

    internal ObjectName Landed(ObjectName name)
    {
        Land();
        return name;
    }

    private ObjectName Written(ObjectKind kind, ReadOnlySpan<byte> content)
    {
        var name = LooseFormat.Name(kind, content);
        if (!_staged.ContainsKey(name) && !_loose.IsLasting(name))
        {
            _staged.Add(name, LooseFormat.Encode(kind, content));
        }

        return name;
    }

    // A journal of many segments names each of them in every commit: once looked up is enough.
    private void Require(ObjectName id)
    {
        if (_staged.ContainsKey(id) || _loose.IsKnown(id))
        {
            return;
        }

        if (!_store.Ask(of => of.ObjectDatabase.Contains(ObjectStore.Id(id))))
        {
            throw new GitException($"the repository does not hold the object {id}");
        }

        _loose.Know(id);
    }
}
