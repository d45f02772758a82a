using System.Buffers;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;

namespace ShardWiki.Adapters;

/// <summary>
/// Writes a sealed zip: the same entries in the same order give the same bytes under one version of the runtime, whose
/// deflate packs them. Any reader of zips opens it; <see cref="SealedZip"/> finds any byte of it that is another.
/// </summary>
public sealed class SealedZipWriting : IDisposable
{
    private const int BufferSize = 1 << 16;
    private const long MostBytes = uint.MaxValue - 1;
    private readonly FileStream _file;
    private readonly ImmutableArray<SealedEntry>.Builder _entries = ImmutableArray.CreateBuilder<SealedEntry>();

    /// <summary>Begins a new file, which replaces what stood there.</summary>
    public SealedZipWriting(string path) => _file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);

    /// <summary>Adds a file. Names are unique and come in ordinal order, which the caller sees to.</summary>
    /// <param name="name">Its path, with <c>/</c>.</param>
    /// <param name="content">Read to its end; of a length that it can tell.</param>
    /// <param name="isPacked">False for what is packed already, such as a bundle.</param>
    public void Add(string name, Stream content, bool isPacked)
    {
        // Deflate writes nothing for nothing, which readers of zips take for damage.
        var packs = isPacked && content.Length > 0;
        var draft = new SealedEntry { Name = name, IsPacked = packs, Crc = 0, Packed = 0, Size = 0, Offset = _file.Position };
        var header = ZipRecords.Local(draft).Length;
        _file.Position += header;
        var sum = Written(content, packs);
        var entry = draft with { Crc = sum.Value, Size = sum.Bytes, Packed = _file.Position - draft.Offset - header };
        if (entry.Size > MostBytes || entry.Packed > MostBytes)
        {
            throw new InvalidDataException($"'{name}' has {entry.Size} bytes, more than one file of an archive may have");
        }

        var end = _file.Position;
        _file.Position = entry.Offset;
        _file.Write(ZipRecords.Local(entry));
        _file.Position = entry.Offset;
        _entries.Add(entry with { Digest = DigestOf(_file, end - entry.Offset) });
        _file.Position = end;
    }

    /// <summary>Writes directory and seal; nothing is added after.</summary>
    public void Finish()
    {
        var offset = _file.Position;
        using var directory = new MemoryStream();
        foreach (var entry in _entries)
        {
            directory.Write(ZipRecords.Central(entry));
        }

        directory.Write(ZipRecords.End(_entries.Count, (offset, directory.Length), ZipSeal.Length));
        _file.Write(directory.GetBuffer().AsSpan(0, (int)directory.Length));
        _file.Write(ZipSeal.Of(directory.GetBuffer().AsSpan(0, (int)directory.Length)));
        _file.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    internal static string DigestOf(Stream from, long length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        for (int read; length > 0 && (read = from.Read(buffer, 0, (int)Math.Min(length, BufferSize))) > 0; length -= read)
        {
            hash.AppendData(buffer, 0, read);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private ZipChecksum Written(Stream content, bool isPacked)
    {
        var sum = new ZipChecksum();
        using var counted = new CountedStream(content, sum.Add);
        if (isPacked)
        {
            using var packer = new DeflateStream(_file, CompressionLevel.Optimal, leaveOpen: true);
            counted.CopyTo(packer);
        }
        else
        {
            counted.CopyTo(_file);
        }

        return sum;
    }
}
