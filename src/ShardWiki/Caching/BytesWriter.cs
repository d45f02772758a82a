using System.Buffers.Binary;

namespace ShardWiki;

/// <summary>Writes numbers and pieces of bytes one after the other, for <see cref="BytesReader"/>.</summary>
internal static class BytesWriter
{
    /// <summary>Writes a number.</summary>
    public static void Number(Stream to, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        to.Write(bytes);
    }

    /// <summary>Writes a piece, with its length before it.</summary>
    public static void Write(Stream to, ReadOnlySpan<byte> piece)
    {
        Number(to, piece.Length);
        to.Write(piece);
    }
}
