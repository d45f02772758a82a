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
    private const int Length = 40;
    private readonly string? _hex;

    private Fingerprint(string hex) => _hex = hex;

    /// <summary>True where no content was seen.</summary>
    public bool IsNone => _hex is null;

    /// <summary>The fingerprint of <paramref name="content"/>.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "git's name of the content, not a defence against forgery")]
    public static Fingerprint Of(ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"blob {content.Length}\0")));
        hash.AppendData(content);
        return new Fingerprint(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Reads 40 lower-case hex digits, or throws <see cref="FormatException"/>.</summary>
    public static Fingerprint Parse(string text) =>
        TryParse(text, out var print) ? print : throw new FormatException($"'{text}' is no fingerprint: 40 hex digits");

    /// <summary>Reads 40 lower-case hex digits where <paramref name="text"/> is that.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Fingerprint print)
    {
        var fits = text is { Length: Length } && text.All(char.IsAsciiHexDigitLower);
        print = fits ? new Fingerprint(text!) : default;
        return fits;
    }

    public int CompareTo(Fingerprint other) => string.CompareOrdinal(_hex, other._hex);

    public override string ToString() => _hex ?? "";
}
