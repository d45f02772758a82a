using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>
/// One segment of a name in the output: what formats.md 4 makes of a page's or asset's name, so that it is an ordinary
/// file on every platform and can never leave its folder. It says nothing of names that collide;
/// <see cref="NameTable"/> does.
/// </summary>
internal static class FileName
{
    private const int Longest = 100;
    private const int HashDigits = 8;

    // What stands at the root of every site beside "_"; index.html and index.md stand in every folder.
    private static readonly HashSet<string> Roots = new(StringComparer.OrdinalIgnoreCase)
    {
        "index.json", "feed.atom", "sitemap.xml", "robots.txt", "404.html", "shardwiki-build.json", "llms.txt",
    };

    /// <summary>The file name of <paramref name="segment"/> in any folder but the root.</summary>
    public static string Of(string segment) => Cut(Encode(segment), segment);

    /// <summary>The file name of <paramref name="segment"/> in the root of the site.</summary>
    public static string AtRoot(string segment) =>
        Cut(Roots.Contains(segment) ? EncodeFirst(Encode(segment)) : Encode(segment), segment);

    /// <summary>
    /// <paramref name="name"/> with a hash of <paramref name="seed"/>, still within the longest length.
    /// </summary>
    public static string WithHash(string name, string seed) => $"{Shorten(name)}~{Hash(seed)}";

    /// <summary>What two names share that some file system takes for one name.</summary>
    public static string Fold(string name) =>
        name.ToUpperInvariant().ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal);

    private static string Encode(string segment)
    {
        var text = new StringBuilder(segment.Length + 8);
        var normal = NormalForm.Of(segment);
        var device = DeviceLength(normal);
        var at = 0;
        foreach (var rune in normal.EnumerateRunes())
        {
            var last = at + rune.Utf16SequenceLength >= normal.Length;
            if (IsPlain(rune) && !IsEdge(rune, at, last) && !(at == device && device > 0))
            {
                text.Append(rune.ToString());
            }
            else
            {
                AppendEncoded(text, rune);
            }

            at += rune.Utf16SequenceLength;
        }

        var name = text.ToString();
        return device == normal.Length || name.Equals("index.html", StringComparison.OrdinalIgnoreCase)
            || name.Equals("index.md", StringComparison.OrdinalIgnoreCase)
            ? EncodeFirst(name)
            : name;
    }

    private static bool IsPlain(Rune rune) =>
        rune.IsAscii
            ? char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '-' or '.' or '_'
            : Rune.IsLetter(rune);

    private static bool IsEdge(Rune rune, int at, bool last) =>
        (at == 0 && rune.Value is '_' or '.') || (last && rune.Value is '.') ;

    // Windows takes "con" and "con.anything" for a device, whatever the folder: the length of that first part, else 0.
    private static int DeviceLength(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var stem = dot < 0 ? name : name[..dot];
        return IsDevice(stem.ToUpperInvariant()) ? stem.Length : 0;
    }

    private static bool IsDevice(string stem) =>
        stem is "CON" or "PRN" or "AUX" or "NUL"
        || (stem.Length == 4 && char.IsAsciiDigit(stem[3])
            && (stem.StartsWith("COM", StringComparison.Ordinal) || stem.StartsWith("LPT", StringComparison.Ordinal)));

    private static string EncodeFirst(string name) =>
        string.Create(CultureInfo.InvariantCulture, $"~{(int)name[0]:x2}{name[1..]}");

    private static void AppendEncoded(StringBuilder text, Rune rune)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
        {
            text.Append(CultureInfo.InvariantCulture, $"~{b:x2}");
        }
    }

    private static string Cut(string name, string seed) =>
        Encoding.UTF8.GetByteCount(name) <= Longest ? name : WithHash(name, seed);

    // Never within an encoded byte, and never within a letter.
    private static string Shorten(string name)
    {
        var length = 0;
        var bytes = 0;
        while (length < name.Length)
        {
            Rune.DecodeFromUtf16(name.AsSpan(length), out var rune, out var units);
            var (take, cost) = rune.Value == '~' ? (3, 3) : (units, rune.Utf8SequenceLength);
            if (bytes + cost > Longest - HashDigits - 1 || length + take > name.Length)
            {
                break;
            }

            (length, bytes) = (length + take, bytes + cost);
        }

        return name[..length];
    }

    private static string Hash(string seed) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed)))[..HashDigits];
}
