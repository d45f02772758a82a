using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace ShardWiki.Git;

/// <summary>
/// A tree object as its bytes have it, so that one entry can be put in and all others stay as they are: modes, and
/// names that are no UTF-8.
/// </summary>
internal sealed class RawTree
{
    private const int IdLength = 20;
    private readonly List<(string Mode, byte[] Name, byte[] Id)> _entries = [];

    public RawTree(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var (space, nul) = (bytes.IndexOf((byte)' '), bytes.IndexOf((byte)0));
            _entries.Add((
                Encoding.ASCII.GetString(bytes[..space]),
                bytes[(space + 1)..nul].ToArray(),
                bytes[(nul + 1)..(nul + 1 + IdLength)].ToArray()));
            bytes = bytes[(nul + 1 + IdLength)..];
        }
    }

    /// <summary>The mode of an entry and what it is; null where there is none.</summary>
    public (string Mode, ObjectName Id)? Find(string name)
    {
        var at = IndexOf(name);
        return at < 0 ? null : (_entries[at].Mode, ObjectName.OfBytes(_entries[at].Id));
    }

    /// <summary>The bytes of the tree with this entry in the place of one of its name, or besides the others.</summary>
    public byte[] With(string name, string mode, ObjectName id)
    {
        var at = IndexOf(name);
        var entry = (mode, Encoding.UTF8.GetBytes(name), id.ToBytes().ToArray());
        var entries = _entries.ToList();
        if (at < 0)
        {
            entries.Add(entry);
        }
        else
        {
            entries[at] = entry;
        }

        var bytes = new ArrayBufferWriter<byte>();
        foreach (var (kind, called, what) in entries.OrderBy(SortKey, StringComparer.Ordinal))
        {
            bytes.Write(Encoding.ASCII.GetBytes($"{kind} "));
            bytes.Write(called);
            bytes.Write("\0"u8);
            bytes.Write(what);
        }

        return bytes.WrittenSpan.ToArray();
    }

    private int IndexOf(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        return _entries.FindIndex(e => e.Name.AsSpan().SequenceEqual(bytes));
    }

    // Git compares bytes, a folder with a slash at its end; one Latin-1 character for each byte compares the same.
    private static string SortKey((string Mode, byte[] Name, byte[] Id) entry) =>
        Encoding.Latin1.GetString(entry.Name) + (entry.Mode == "40000" ? "/" : "");
}
