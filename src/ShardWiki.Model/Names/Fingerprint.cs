using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ShardWiki.Model;

/// <summary>
/// The hash of one version's content, 40 lower-case hex digits. It detects sameness and is never an identity. It is
/// git's own blob id (SHA-1 over <c>blob LENGTH NUL content</c>), so that the versions in a git history, the files of a
/// folder and the bodies of an export compare without reading a text twice.
/// </summary>
public readonly record struct Fingerprint : IComparable<Fingerprint>
{
    /// <summary>Bytes of one.</summary>
    public const int Bytes = 20;

    // In the order of the digits, so that numbers compare as the digits do. As numbers they need no object of their own,
    // and every version of every page has one.
    private readonly ulong _first;
    private readonly ulong _second;
    private readonly uint _third;
    private readonly bool _isSome;

    private Fingerprint(ReadOnlySpan<byte> hash)
    {
        _first = BinaryPrimitives.ReadUInt64BigEndian(hash);
        _second = BinaryPrimitives.ReadUInt64BigEndian(hash[8..]);
        _third = BinaryPrimitives.ReadUInt32BigEndian(hash[16..]);
        _isSome = true;
    }

    /// <summary>True where no content was seen.</summary>
    public bool IsNone => !_isSome;

    /// <summary>The fingerprint of <paramref name="content"/>.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "git's name of the content, not a defence against forgery")]
    public static Fingerprint Of(ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"blob {content.Length}\0")));
        hash.AppendData(content);
        Span<byte> bytes = stackalloc byte[Bytes];
        hash.GetHashAndReset(bytes);
        return new Fingerprint(bytes);
    }

    /// <summary>The fingerprint whose <see cref="Bytes"/> bytes are <paramref name="hash"/>.</summary>
    public static Fingerprint OfHash(ReadOnlySpan<byte> hash) => new(hash);

    /// <summary>Reads 40 lower-case hex digits, or throws <see cref="FormatException"/>.</summary>
    public static Fingerprint Parse(string text) =>
        TryParse(text, out var print) ? print : throw new FormatException($"'{text}' is no fingerprint: 40 hex digits");

    /// <summary>Reads 40 lower-case hex digits where <paramref name="text"/> is that.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Fingerprint print)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        var fits = text is { Length: 2 * Bytes }
            && !text.AsSpan().ContainsAnyInRange('A', 'F')
            && Convert.FromHexString(text, bytes, out _, out _) == OperationStatus.Done;
        print = fits ? new Fingerprint(bytes) : default;
        return fits;
    }

    public int CompareTo(Fingerprint other) =>
        (_isSome, _first, _second, _third).CompareTo((other._isSome, other._first, other._second, other._third));

    // Seeded anew in each process: who chooses contents cannot choose what shares a bucket.
    public override int GetHashCode() => HashCode.Combine(_first, _second);

    public override string ToString()
    {
        if (!_isSome)
        {
            return "";
        }

        return Convert.ToHexStringLower(Written(stackalloc byte[Bytes]));
    }

    /// <summary>The hash as bytes, which it writes into <paramref name="room"/>; of no content all are zero.</summary>
    public ReadOnlySpan<byte> Written(Span<byte> room)
    {
        BinaryPrimitives.WriteUInt64BigEndian(room, _first);
        BinaryPrimitives.WriteUInt64BigEndian(room[8..], _second);
        BinaryPrimitives.WriteUInt32BigEndian(room[16..], _third);
        return room[..Bytes];
    }
}
