using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ShardWiki;

/// <summary>Takes apart what <see cref="BytesWriter"/> wrote, without copying any of it.</summary>
internal sealed class BytesReader(ReadOnlyMemory<byte> bytes)
{
    private ReadOnlyMemory<byte> _rest = bytes;

    /// <summary>The next number.</summary>
    public int Number()
    {
        var number = BinaryPrimitives.ReadInt32LittleEndian(_rest.Span);
        _rest = _rest[sizeof(int)..];
        return number;
    }

    /// <summary>The next piece, whose length is before it.</summary>
    public ReadOnlyMemory<byte> Next() => Next(Number());

    /// <summary>The next piece of that length.</summary>
    public ReadOnlyMemory<byte> Next(int length)
    {
        var piece = _rest[..length];
        _rest = _rest[length..];
        return piece;
    }

    /// <summary>What was not taken yet as a stream, which is no copy where it is an array's.</summary>
    public MemoryStream Stream() => MemoryMarshal.TryGetArray(_rest, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(_rest.ToArray());
}
