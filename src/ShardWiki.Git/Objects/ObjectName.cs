using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace ShardWiki.Git;

/// <summary>
/// The name of a git object: 40 lower-case hexadecimal digits. It is not a reference (those move) and says nothing of
/// the object's kind. The default is the name of nothing, whose digits are all zero.
/// </summary>
public readonly record struct ObjectName : IComparable<ObjectName>
{
    /// <summary>Bytes of one; of each two digits are written.</summary>
    public const int Bytes = 20;

    // In the order of the digits, so that numbers compare as the digits do. A long history has a hundred thousand of them, and as text
    // each would be an object five times as large.
    private readonly ulong _first;
    private readonly ulong _second;
    private readonly uint _third;

    private ObjectName(ReadOnlySpan<byte> hash)
    {
        _first = BinaryPrimitives.ReadUInt64BigEndian(hash);
        _second = BinaryPrimitives.ReadUInt64BigEndian(hash[8..]);
        _third = BinaryPrimitives.ReadUInt32BigEndian(hash[16..]);
    }

    public static ObjectName Parse(string text) =>
        TryParse(text, out var name) ? name : throw new FormatException($"not a git object name: '{text}'");

    public static bool TryParse([NotNullWhen(true)] string? text, out ObjectName name)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        var fits = text is { Length: 2 * Bytes }
            && !text.AsSpan().ContainsAnyInRange('A', 'F')
            && Convert.FromHexString(text, bytes, out _, out _) == OperationStatus.Done;
        name = fits ? new ObjectName(bytes) : default;
        return fits;
    }

    /// <summary>The name that git gives to a blob of these bytes.</summary>
    public static ObjectName OfBlob(ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(Encoding.ASCII.GetBytes($"blob {content.Length}\0"));
        hash.AppendData(content);
        return OfBytes(hash.GetHashAndReset());
    }

    internal static ObjectName OfBytes(ReadOnlySpan<byte> raw) => new(raw);

    /// <summary>Forty ASCII digits as they stand in git's output.</summary>
    internal static ObjectName OfDigits(ReadOnlySpan<byte> digits) => Parse(Encoding.ASCII.GetString(digits));

    internal byte[] ToBytes() => Written(stackalloc byte[Bytes]).ToArray();

    /// <summary>The name as bytes, which it writes into <paramref name="room"/>.</summary>
    public ReadOnlySpan<byte> Written(Span<byte> room)
    {
        BinaryPrimitives.WriteUInt64BigEndian(room, _first);
        BinaryPrimitives.WriteUInt64BigEndian(room[8..], _second);
        BinaryPrimitives.WriteUInt32BigEndian(room[16..], _third);
        return room[..Bytes];
    }

    public int CompareTo(ObjectName other) => (_first, _second, _third).CompareTo((other._first, other._second, other._third));

    // Seeded anew in each process: who chooses contents cannot choose what shares a bucket.
    public override int GetHashCode() => HashCode.Combine(_first, _second);

    public override string ToString() => Convert.ToHexStringLower(Written(stackalloc byte[Bytes]));
}
