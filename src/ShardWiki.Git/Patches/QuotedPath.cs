using System.Globalization;
using System.Text;

namespace ShardWiki.Git;

/// <summary>
/// A file's path as git writes it in a diff: as it is, or in quotes and with escapes like those of C where it holds
/// quotes, backslashes or control characters. Letters beyond ASCII stand as they are, which git reads too.
/// </summary>
public static class QuotedPath
{
    private const string Letters = "abtnvfr";
    private const string Means = "\a\b\t\n\v\f\r";

    /// <summary>The path as it stands in a diff.</summary>
    public static string Of(string path)
    {
        if (!path.Any(c => c is '"' or '\\' || char.IsControl(c)))
        {
            return path;
        }

        var quoted = new StringBuilder("\"");
        foreach (var octet in Encoding.UTF8.GetBytes(path))
        {
            var known = Means.IndexOf((char)octet, StringComparison.Ordinal);
            _ = octet is (byte)'"' or (byte)'\\' ? quoted.Append('\\').Append((char)octet)
                : known >= 0 ? quoted.Append('\\').Append(Letters[known])
                : octet is < 0x20 or >= 0x7f ? quoted.Append('\\').Append(Octal(octet))
                : quoted.Append((char)octet);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>
    /// The path that these bytes of a diff mean, up to a tab or the end; null where they are none, or not UTF-8.
    /// </summary>
    public static string? Read(ReadOnlySpan<byte> written)
    {
        if (!written.StartsWith("\""u8))
        {
            var tab = written.IndexOf((byte)'\t');
            return Text(tab < 0 ? written : written[..tab]);
        }

        var bytes = new List<byte>();
        for (var i = 1; i < written.Length; i++)
        {
            switch (written[i])
            {
                case (byte)'"':
                    return Text([.. bytes]);
                case (byte)'\\' when Escaped(written[(i + 1)..], out var length) is { } octet:
                    bytes.Add(octet);
                    i += length;
                    break;
                case (byte)'\\':
                    return null;
                default:
                    bytes.Add(written[i]);
                    break;
            }
        }

        return null;
    }

    private static byte? Escaped(ReadOnlySpan<byte> after, out int length)
    {
        length = 1;
        if (after.IsEmpty)
        {
            return null;
        }

        if (after[0] is (byte)'"' or (byte)'\\')
        {
            return after[0];
        }

        if (Letters.IndexOf((char)after[0], StringComparison.Ordinal) is >= 0 and var letter)
        {
            return (byte)Means[letter];
        }

        length = 3;
        return after.Length >= 3 && after[0] is >= (byte)'0' and <= (byte)'3'
            && after[1] is >= (byte)'0' and <= (byte)'7' && after[2] is >= (byte)'0' and <= (byte)'7'
            ? (byte)(((after[0] - '0') * 64) + ((after[1] - '0') * 8) + after[2] - '0')
            : null;
    }

    private static string Octal(byte octet) =>
        string.Create(CultureInfo.InvariantCulture, $"{octet >> 6}{(octet >> 3) & 7}{octet & 7}");

    private static string? Text(ReadOnlySpan<byte> bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
}
