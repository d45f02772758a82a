using System.Collections.Immutable;
using System.IO.Compression;

namespace ShardWiki.Adapters;

/// <summary>
/// A zip of ours, read. Nothing that it says is believed: names, sizes and counts are held against the bounds of archives and
/// against what is there, and every byte of the file must be one that its seal tells for.
/// </summary>
public sealed class SealedZip : IDisposable
{
    private readonly FileStream _file;
    private readonly long _most;
    private long _unpacked;

    private SealedZip(FileStream file, ImmutableArray<SealedEntry> entries) =>
        (_file, Entries, _most) = (file, entries, ArchiveBounds.UnpackedOf(file.Length));

    /// <summary>Every file of it, in the order of its directory.</summary>
    public ImmutableArray<SealedEntry> Entries { get; }

    /// <summary>Why nothing may be laid down under a path of an entry, or under what follows a part of it; null where it may.</summary>
    public static string? FindObstacle(string path) => EntryName.FindObstacle(path);

    /// <summary>Opens a file. Throws <see cref="InvalidDataException"/> with the reason where it is no sealed zip that is whole
    /// up to its entries; a damaged entry is found by <see cref="FaultOf"/> and by reading it.</summary>
    public static SealedZip Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            ArchiveBounds.Hold(file.Length, ArchiveBounds.Bytes, "bytes");
            return new SealedZip(file, SealedDirectory.Read(file));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>What is wrong with an entry as it lies in the file; null where it is what was sealed.</summary>
    public string? FaultOf(SealedEntry entry)
    {
        var header = ZipRecords.Local(entry);
        _file.Position = entry.Offset;
        if (SealedZipWriting.DigestOf(_file, header.Length + entry.Packed) != entry.Digest)
        {
            return "is not as it was written";
        }

        var there = new byte[header.Length];
        _file.Position = entry.Offset;
        _file.ReadExactly(there);
        return there.AsSpan().SequenceEqual(header) ? null : "has a header that says otherwise than the directory";
    }

    /// <summary>
    /// The content of an entry, to be read to its end before another one. Throws <see cref="InvalidDataException"/> where it is
    /// not what the directory speaks of, and <c>TooMuchException</c> where more comes out than an archive may hold.
    /// </summary>
    public Stream Read(SealedEntry entry)
    {
        _file.Position = entry.Offset + ZipRecords.Local(entry).Length;
        var lies = new LimitedStream(_file, entry.Packed);
        var sum = new ZipChecksum();
        return new CountedStream(entry.IsPacked ? new DeflateStream(lies, CompressionMode.Decompress) : lies, piece =>
        {
            ArchiveBounds.Hold(_unpacked += piece.Length, _most, "bytes when it is unpacked");
            sum.Add(piece);
            if (sum.Bytes > entry.Size || piece.IsEmpty && (sum.Bytes != entry.Size || sum.Value != entry.Crc))
            {
                throw new InvalidDataException("its content is not the one that the archive's directory speaks of");
            }
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
