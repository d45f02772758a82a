using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>
/// A SHA-256, as numbers: there are several for each file of a site, and as text each would be five times as large. None is "".
/// </summary>
public readonly record struct Sum : IComparable<Sum>
{
    /// <summary>Bytes of one.</summary>
    public const int Length = 32;

    /// <summary>Hex digits of one.</summary>
    public const int Digits = 2 * Length;

    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _fourth;

    /// <summary>Reads what <see cref="Write"/> wrote: <see cref="Length"/> bytes.</summary>
    public Sum(ReadOnlySpan<byte> bytes)
    {
        _first = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _second = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        _third = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        _fourth = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>The sum of <paramref name="content"/>.</summary>
    public static Sum Of(ReadOnlySpan<byte> content)
    {
        Span<byte> bytes = stackalloc byte[Length];
        SHA256.HashData(content, bytes);
        return new Sum(bytes);
    }

    /// <summary>The sum of all that <paramref name="digest"/> took in.</summary>
    public static Sum Of(TextDigest digest)
    {
        Span<byte> bytes = stackalloc byte[Length];
        digest.Write(bytes);
        return new Sum(bytes);
    }

    /// <summary>Reads 64 lower-case hex digits; none where <paramref name="text"/> is anything else.</summary>
    public static Sum Read(string? text)
    {
        Span<byte> bytes = stackalloc byte[Length];
        return text?.Length == Digits && !text.AsSpan().ContainsAnyInRange('A', 'F')
            && Convert.FromHexString(text, bytes, out _, out _) == OperationStatus.Done
            ? new Sum(bytes)
            : default;
    }

    /// <summary>Its first bits, so many of them.</summary>
    public int First(int bits) => (int)(_first >> (64 - bits));

    public int CompareTo(Sum other) => (_first, _second, _third, _fourth).CompareTo((other._first, other._second, other._third, other._fourth));

    // Every bit of it is as good as any other.
    public override int GetHashCode() => unchecked((int)_first);

    /// <summary>Writes <see cref="Length"/> bytes.</summary>
    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, _first);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], _second);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], _third);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], _fourth);
    }

    /// <summary>What <see cref="ToString"/> gives, as ASCII, written to <paramref name="room"/> for <see cref="Digits"/>.</summary>
    public ReadOnlySpan<byte> Written(Span<byte> room)
    {
        if (this == default)
        {
            return [];
        }

        Span<byte> bytes = stackalloc byte[Length];
        Write(bytes);
        return Convert.TryToHexStringLower(bytes, room, out var written)
            ? room[..written]
            : throw new ArgumentException("no room for a sum", nameof(room));
    }

    /// <summary>64 lower-case hex digits; "" for none.</summary>
    public override string ToString()
    {
        if (this == default)
        {
            return "";
        }

        Span<byte> bytes = stackalloc byte[Length];
        Write(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
