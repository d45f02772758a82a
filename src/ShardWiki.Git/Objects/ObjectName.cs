using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace ShardWiki.Git;

/// <summary>
/// The name of a git object: 40 lower-case hexadecimal digits. It is not a reference (those move) and says nothing of
/// the object's kind.
/// </summary>
public readonly record struct ObjectName : IComparable<ObjectName>
{
    private const int Length = 40;
    private readonly string? _text;

    private ObjectName(string text) => _text = text;

    public static ObjectName Parse(string text) =>
        TryParse(text, out var name) ? name : throw new FormatException($"not a git object name: '{text}'");

    public static bool TryParse([NotNullWhen(true)] string? text, out ObjectName name)
    {
        name = default;
        if (text is not { Length: Length } || text.AsSpan().ContainsAnyExcept("0123456789abcdef"))
        {
            return false;
        }

        name = new ObjectName(text);
        return true;
    }

    /// <summary>The name that git gives to a blob of these bytes.</summary>
    public static ObjectName OfBlob(ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(Encoding.ASCII.GetBytes($"blob {content.Length}\0"));
        hash.AppendData(content);
        return OfBytes(hash.GetHashAndReset());
    }

    internal static ObjectName OfBytes(ReadOnlySpan<byte> raw) => new(Convert.ToHexStringLower(raw));

    /// <summary>Forty ASCII digits as they stand in git's output.</summary>
    internal static ObjectName OfDigits(ReadOnlySpan<byte> digits) => Parse(Encoding.ASCII.GetString(digits));

    internal byte[] ToBytes() => Convert.FromHexString(ToString());

    public int CompareTo(ObjectName other) => string.CompareOrdinal(_text, other._text);

    public override string ToString() => _text ?? new string('0', Length);
}
