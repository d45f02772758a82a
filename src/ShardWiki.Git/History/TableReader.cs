using System.Buffers.Binary;
using System.Text;

namespace ShardWiki.Git;

/// <summary>
/// Reads what a <see cref="BinaryWriter"/> wrote from bytes that are there already: of a long history there are half a million pieces.
/// Throws a <see cref="FormatException"/> or an <see cref="ArgumentException"/> where it ends too soon.
/// </summary>
internal ref struct TableReader(ReadOnlySpan<byte> bytes)
{
    private const int BitsOfByte = 7;
    private const int Continued = 0x80;

    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>The next number, seven bits in a byte.</summary>
    internal int Number()
    {
        var number = 0u;
        for (var shift = 0; shift < 5 * BitsOfByte; shift += BitsOfByte)
        {
            var next = Take(1)[0];
            number |= (next & (uint)(Continued - 1)) << shift;
            if (next < Continued)
            {
                return (int)number;
            }
        }

        throw new FormatException("a number in a table that does not end");
    }

    /// <summary>The next eight bytes.</summary>
    internal long Long() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    /// <summary>The next text.</summary>
    internal string Text() => Encoding.UTF8.GetString(Take(Number()));

    /// <summary>The next name of an object.</summary>
    internal ObjectName Name() => ObjectName.OfBytes(Take(ObjectName.Bytes));

    /// <summary>The next number, of things that have so many bytes at least: no more than there are bytes for, or it is no table.</summary>
    internal int Count(int bytesOfEach) => Number() is var count && count >= 0 && count <= _rest.Length / bytesOfEach
        ? count
        : throw new FormatException($"{count} entries in a table that is shorter");

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
