using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ShardWiki;

/// <summary>Takes apart what <see cref="BytesWriter"/> wrote, without copying any of it.</summary>
internal sealed class BytesReader(ReadOnlyMemory<byte> bytes)
{
    /// <summary>What was not taken yet.</summary>
    public ReadOnlyMemory<byte> Rest { get; private set; } = bytes;

    /// <summary>The next number.</summary>
    public int Number()
    {
        var number = BinaryPrimitives.ReadInt32LittleEndian(Rest.Span);
        Rest = Rest[sizeof(int)..];
        return number;
    }

    /// <summary>The next piece, whose length is before it.</summary>
    public ReadOnlyMemory<byte> Next() => Next(Number());

    /// <summary>The next piece of that length.</summary>
    public ReadOnlyMemory<byte> Next(int length)
    {
        var piece = Rest[..length];
        Rest = Rest[length..];
        return piece;
    }

    /// <summary>A stream of <paramref name="bytes"/>, not of a copy where these are an array's.</summary>
    public static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray());
}
