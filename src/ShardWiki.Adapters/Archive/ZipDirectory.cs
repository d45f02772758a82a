using System.Buffers;
using System.Buffers.Binary;

namespace ShardWiki.Adapters;

/// <summary>
/// Counts what looks like an entry of a zip's directory, wherever it stands in the file: a reader of zips holds the
/// whole directory, and believes what the file says of where it is.
/// </summary>
internal static class ZipDirectory
{
    private const int HeaderLength = 46;
    private const int BufferSize = 1 << 20;

    /// <summary>Throws where there is more than is read of one; leaves the file at its beginning.</summary>
    public static void Weigh(FileStream file)
    {
        var (entries, bytes, kept) = (0L, 0L, 0);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            for (int count; (count = file.Read(buffer, kept, buffer.Length - kept)) > 0;)
            {
                var seen = buffer.AsSpan(0, kept + count);
                for (int at; (at = seen.IndexOf("PK\x01\x02"u8)) >= 0 && seen.Length - at >= HeaderLength; seen = seen[(at + 4)..])
                {
                    ArchiveBounds.Hold(++entries, ArchiveBounds.Entries, "entries");
                    bytes += LengthOf(seen[at..]);
                    ArchiveBounds.Hold(bytes, ArchiveBounds.DirectoryBytes, "bytes in its directory");
                }

                seen = seen[Math.Max(0, seen.Length - (HeaderLength - 1))..];
                seen.CopyTo(buffer);
                kept = seen.Length;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        file.Position = 0;
    }

    // The name, what archivers add, and the comment.
    private static long LengthOf(ReadOnlySpan<byte> header) => HeaderLength
        + BinaryPrimitives.ReadUInt16LittleEndian(header[28..])
        + BinaryPrimitives.ReadUInt16LittleEndian(header[30..])
        + BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
}
