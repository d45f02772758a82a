using System.Buffers.Binary;
using System.IO.Compression;
using ShardWiki.Adapters;

namespace ShardWiki;

/// <summary>A PNG of 48 × 48 points of one colour, which a ZIM file wants for its shelf.</summary>
internal static class PlainPicture
{
    private const int Side = 48;

    public static byte[] Of(byte red, byte green, byte blue)
    {
        var rows = new byte[Side * (1 + (3 * Side))];
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                var at = (y * (1 + (3 * Side))) + 1 + (3 * x);
                (rows[at], rows[at + 1], rows[at + 2]) = (red, green, blue);
            }
        }

        using var packed = new MemoryStream();
        using (var packer = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            packer.Write(rows);
        }

        byte[] head = [0, 0, 0, Side, 0, 0, 0, Side, 8, 2, 0, 0, 0];
        return [0x89, .. "PNG\r\n\x1a\n"u8, .. Chunk("IHDR"u8, head), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> kind, byte[] content)
    {
        var chunk = new byte[12 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        kind.CopyTo(chunk.AsSpan(4));
        content.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + content.Length), Checksum.Of(chunk.AsSpan(4, 4 + content.Length)));
        return chunk;
    }
}
