using System.Buffers.Binary;

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

    /// <summary>The next piece.</summary>
    public ReadOnlyMemory<byte> Next()
    {
        var length = Number();
        var piece = _rest[..length];
        _rest = _rest[length..];
        return piece;
    }
}
