using System.Buffers.Binary;

namespace ShardWiki.Git;

/// <summary>
/// Whether an index says of every object a place that its pack has (gitformat-pack, versions 1 and 2). libgit2 follows
/// what an index says without looking, and a place beyond the pack ends the process.
/// </summary>
internal static class PackIndexShape
{
    private const int Fanout = 256 * 4;
    private const int Sums = 40;
    private const int PackHead = 12;
    private const uint Magic = 0xff744f63;

    /// <summary>What is wrong with <paramref name="index"/>, as the end of a sentence; null where nothing is.</summary>
    public static string? Fault(string index)
    {
        using var stream = File.OpenRead(index);
        var head = Read(stream, 0, 8);
        if (head.Length < 8)
        {
            return "it is too short";
        }

        var isFirst = BinaryPrimitives.ReadUInt32BigEndian(head) != Magic;
        var start = isFirst ? 0 : 8;
        if (Count(Read(stream, start, Fanout)) is not { } count)
        {
            return "its table of names is out of order";
        }

        var end = new FileInfo(Path.ChangeExtension(index, ".pack")).Length - (Sums / 2);
        return isFirst
            ? Places(stream, (start + Fanout, 24, count), end)
            : Places(stream, (start + Fanout + (count * 24), 4, count), end);
    }

    private static long? Count(byte[] fanout)
    {
        var last = fanout.Length == Fanout ? 0u : uint.MaxValue;
        for (var at = 0; at < fanout.Length; at += 4)
        {
            var next = BinaryPrimitives.ReadUInt32BigEndian(fanout.AsSpan(at));
            if (next < last)
            {
                return null;
            }

            last = next;
        }

        return last == uint.MaxValue ? null : last;
    }

    private static string? Places(FileStream index, (long At, int Width, long Count) table, long end)
    {
        var large = table.At + (table.Width * table.Count);
        var larges = (index.Length - Sums - large) / 8;
        if (larges < 0)
        {
            return "it is too short";
        }

        const int Rows = 8192;
        for (long row = 0; row < table.Count; row += Rows)
        {
            var rows = Read(index, table.At + (row * table.Width), (int)Math.Min(Rows, table.Count - row) * table.Width);
            for (var at = 0; at < rows.Length; at += table.Width)
            {
                var place = Place(BinaryPrimitives.ReadUInt32BigEndian(rows.AsSpan(at)), table.Width, (index, large, larges));
                if (place < PackHead || place >= end)
                {
                    return "it names a place that its pack does not have";
                }
            }
        }

        return null;
    }

    // From version 2 on the highest bit says that the rest is the row of a table of long places.
    private static long Place(uint written, int width, (FileStream Index, long At, long Count) larges)
    {
        if (width != 4 || written < 0x8000_0000)
        {
            return written;
        }

        var row = written & 0x7fff_ffff;
        return row < larges.Count
            ? BinaryPrimitives.ReadInt64BigEndian(Read(larges.Index, larges.At + (row * 8), 8))
            : -1;
    }

    private static byte[] Read(FileStream stream, long at, int length)
    {
        var bytes = new byte[length];
        stream.Position = at;
        return bytes[..stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false)];
    }
}
