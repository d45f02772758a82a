using System.Globalization;
using System.Text;

namespace ShardWiki;

/// <summary>
/// Words that nothing obeys. What a page, a name or a decision holds must not move a terminal's cursor, change its title or
/// turn the direction of a line, and must not be a command to a server that reads the log of a build.
/// </summary>
public static class Inert
{
    /// <summary>Several lines: line ends and tabs stay.</summary>
    public static string Text(string text) => Quiet(text, c => IsObeyed(c) && c is not ('\n' or '\r' or '\t'));

    /// <summary>One line: line ends and tabs show as U+FFFD too.</summary>
    public static string Line(string text) => Quiet(text, IsObeyed);

    private static string Quiet(string text, Predicate<char> isObeyed)
    {
        var shown = text.Any(c => isObeyed(c)) ? string.Concat(text.Select(c => isObeyed(c) ? '\ufffd' : c)) : text;
        return Parted(shown);
    }

    // "::set-output" and its like count at the start of a line, "##[error]", "##vso[…]" and "##teamcity[…]" anywhere.
    private static string Parted(string text)
    {
        if (!text.Contains("::", StringComparison.Ordinal) && !text.Contains("##", StringComparison.Ordinal))
        {
            return text;
        }

        var parted = new StringBuilder(text.Length + 8);
        var isStart = true;
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && text[i] == text[i + 1];
            parted.Append(text[i]);
            if ((text[i] == '#' && isPair) || (text[i] == ':' && isPair && isStart))
            {
                parted.Append(' ');
            }

            isStart = text[i] is '\n' or '\r' || (isStart && char.IsWhiteSpace(text[i]));
        }

        return parted.ToString();
    }

    private static bool IsObeyed(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'),
        _ => false,
    };
}
