using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ShardWiki.Union;

/// <summary>
/// The name of a set of shingles: the first 128 bits of its SHA-256. Nobody can write a text whose set has the name of another.
/// </summary>
internal readonly struct SetDigest : IEquatable<SetDigest>
{
    /// <summary>Bytes that it takes.</summary>
    public const int Length = 2 * sizeof(ulong);

    private readonly ulong _first;
    private readonly ulong _second;

    private SetDigest(ulong first, ulong second) => (_first, _second) = (first, second);

    /// <summary>A number of it.</summary>
    public ulong Hash => _first;

    public static SetDigest Of(ReadOnlySpan<byte> set)
    {
        Span<byte> sum = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(set, sum);
        return Read(sum);
    }

    public static SetDigest Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[sizeof(ulong)..]));

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, _first);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[sizeof(ulong)..], _second);
    }

    public bool IsBefore(SetDigest other) => _first != other._first ? _first < other._first : _second < other._second;

    public bool Equals(SetDigest other) => _first == other._first && _second == other._second;

    public override bool Equals(object? obj) => obj is SetDigest other && Equals(other);

    public override int GetHashCode() => (int)_first;
}
