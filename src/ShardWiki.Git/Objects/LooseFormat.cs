using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace ShardWiki.Git;

/// <summary>
/// The file of one loose object (git's <c>gitformat-loose</c>): a zlib stream (RFC 1950) of <c>kind SP size NUL</c> and
/// the content. Reading is strict where git is lenient: the whole stream, its checksum and its end must be as they
/// were written, and the content must have the name that was asked for.
/// </summary>
internal static class LooseFormat
{
    private const int Longest = 32; // of a header
    private const int MostInflated = 1032; // bytes from one byte (RFC 1951: 258 from two bits)

    /// <summary>The name of these bytes as an object of this kind.</summary>
    public static ObjectName Name(ObjectKind kind, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(Header(kind, content.Length));
        hash.AppendData(content);
        return ObjectName.OfBytes(hash.GetHashAndReset());
    }

    /// <summary>The file that holds them.</summary>
    public static byte[] Encode(ObjectKind kind, ReadOnlySpan<byte> content)
    {
        using var file = new MemoryStream((content.Length / 2) + 64);
        using (var zlib = new ZLibStream(file, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(Header(kind, content.Length));
            zlib.Write(content);
        }

        return file.ToArray();
    }

    /// <summary>The content of a file; null, with what is wrong, where it is not the object of that name.</summary>
    public static byte[]? Decode(byte[] file, ObjectName name, out string? fault)
    {
        fault = file.Length == 0 ? "its file is empty" : "its file is torn";
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(file), CompressionMode.Decompress);
            if (HeaderOf(zlib) is not { } header || !TryRest(zlib, file.Length, header, out var content)
                || !EndsWith(file, Adler32.After(Adler32.After(Adler32.None, header), content)))
            {
                return null;
            }

            fault = KindOf(header.AsSpan()[..^1], content.Length) is { } kind && Name(kind, content) == name
                ? null
                : "its file holds something else";
            return fault is null ? content : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // Up to its NUL, that too; null where there is none.
    private static byte[]? HeaderOf(ZLibStream zlib)
    {
        var header = new List<byte>(Longest);
        while (header.Count < Longest && zlib.ReadByte() is >= 0 and var next)
        {
            header.Add((byte)next);
            if (next == 0)
            {
                return [.. header];
            }
        }

        return null;
    }

    // What the header says of the size is believed as far as so many bytes can be inflated from the file.
    private static bool TryRest(ZLibStream zlib, int fileLength, byte[] header, out byte[] content)
    {
        content = [];
        var digits = header.AsSpan(header.AsSpan().IndexOf((byte)' ') + 1)[..^1];
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || length > (long)fileLength * MostInflated)
        {
            return false;
        }

        content = GC.AllocateUninitializedArray<byte>(length);
        return zlib.ReadAtLeast(content, length, throwOnEndOfStream: false) == length && zlib.ReadByte() < 0;
    }

    // A stream that was cut, or that has something behind it, does not end with the sum of what it held.
    private static bool EndsWith(byte[] file, uint sum) =>
        file.Length > 6 && BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(^4)) == sum;

    private static byte[] Header(ObjectKind kind, int length) =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Word(kind)} {length}\0"));

    private static ObjectKind? KindOf(ReadOnlySpan<byte> header, int length)
    {
        foreach (var kind in Enum.GetValues<ObjectKind>())
        {
            if (Header(kind, length).AsSpan()[..^1].SequenceEqual(header))
            {
                return kind;
            }
        }

        return null;
    }

    private static string Word(ObjectKind kind) => kind switch
    {
        ObjectKind.Blob => "blob",
        ObjectKind.Tree => "tree",
        ObjectKind.Commit => "commit",
        _ => "tag",
    };
}
