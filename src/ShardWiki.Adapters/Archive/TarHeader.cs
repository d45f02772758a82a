using System.Buffers.Binary;
using System.Text;

namespace ShardWiki.Adapters;

/// <summary>One block of a tar that tells of an entry (POSIX.1, <c>pax</c>).</summary>
internal sealed class TarHeader(byte[] block)
{
    /// <summary>The length of a block.</summary>
    public const int Length = 512;

    private const int SumOffset = 148;
    private const int SumLength = 8;

    /// <summary>What kind of entry it is.</summary>
    public char Type => (char)block[156];

    /// <summary>How many bytes its content has.</summary>
    public long Size { get; } = NumberIn(block.AsSpan(124, 12));

    /// <summary>Its name with its folders, as it stands in the block.</summary>
    public string Name => Prefix is { Length: > 0 } prefix ? $"{prefix}/{Text(block.AsSpan(0, 100))}" : Text(block.AsSpan(0, 100));

    /// <summary>Whether a block is one: its sum is the one that it holds.</summary>
    public static bool IsOne(ReadOnlySpan<byte> block)
    {
        var sum = SumLength * (long)' ';
        foreach (var one in block)
        {
            sum += one;
        }

        var held = block.Slice(SumOffset, SumLength);
        foreach (var one in held)
        {
            sum -= one;
        }

        return held.Trim(" \0"u8) is { IsEmpty: false } digits && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'7')
            && NumberIn(held) == sum;
    }

    /// <summary>The text in a field, which ends where a NUL is.</summary>
    public static string Text(ReadOnlySpan<byte> field)
    {
        var end = field.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? field : field[..end]);
    }

    // GNU keeps other things where POSIX keeps what does not fit into a name.
    private string Prefix => block.AsSpan(257, 6).SequenceEqual("ustar\0"u8) ? Text(block.AsSpan(345, 155)) : "";

    // Octal digits among spaces and NULs; or, of large ones, a number of eight bytes behind a mark.
    private static long NumberIn(ReadOnlySpan<byte> field)
    {
        if (field[0] == 0x80)
        {
            return BinaryPrimitives.ReadInt64BigEndian(field[^8..]) is >= 0 and var number
                ? number
                : throw new InvalidDataException("One of its sizes is none.");
        }

        var value = 0L;
        foreach (var digit in field.Trim(" \0"u8))
        {
            value = digit is >= (byte)'0' and <= (byte)'7'
                ? (value << 3) + digit - '0'
                : throw new InvalidDataException("One of its sizes is none.");
        }

        return value;
    }
}
