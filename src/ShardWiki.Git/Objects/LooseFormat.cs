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
        fault = null;
        if (Inflated(file) is not { } raw)
        {
            fault = file.Length == 0 ? "its file is empty" : "its file is torn";
            return null;
        }

        var end = raw.AsSpan(0, Math.Min(raw.Length, Longest)).IndexOf((byte)0);
        var kind = end < 0 ? null : KindOf(raw.AsSpan(0, end), raw.Length - end - 1);
        if (kind is null || Name(kind.Value, raw.AsSpan(end + 1)) != name)
        {
            fault = "its file holds something else";
            return null;
        }

        return raw[(end + 1)..];
    }

    private static byte[]? Inflated(byte[] file)
    {
        try
        {
            using var raw = new MemoryStream(file.Length * 4);
            using var zlib = new ZLibStream(new MemoryStream(file), CompressionMode.Decompress);
            zlib.CopyTo(raw);
            var bytes = raw.ToArray();
            // A stream that was cut, or that has something behind it, does not end with the sum of what it held.
            return file.Length > 6 && BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(^4)) == Adler32(bytes)
                ? bytes
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

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

    // RFC 1950, 9: 5552 is the longest run whose sums stay below 2^32.
    private static uint Adler32(ReadOnlySpan<byte> bytes)
    {
        const uint Prime = 65521;
        var (a, b) = (1u, 0u);
        while (!bytes.IsEmpty)
        {
            var run = bytes[..Math.Min(bytes.Length, 5552)];
            foreach (var value in run)
            {
                a += value;
                b += a;
            }

            (a, b) = (a % Prime, b % Prime);
            bytes = bytes[run.Length..];
        }

        return (b << 16) | a;
    }
}
