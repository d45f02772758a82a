using System.Globalization;

namespace ShardWiki.Cli;

/// <summary>
/// Words for a terminal. What a page, a name or a decision holds must not move the cursor, change a title bar or turn the
/// direction of the line: its control and direction characters show as '�', line ends and tabs aside.
/// </summary>
internal static class PlainText
{
    /// <summary><paramref name="text"/> with nothing in it that a terminal obeys.</summary>
    public static string Of(string text) =>
        text.Any(IsObeyed) ? string.Concat(text.Select(c => IsObeyed(c) ? '\uFFFD' : c)) : text;

    private static bool IsObeyed(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.Control => c is not ('\n' or '\r' or '\t'),
        UnicodeCategory.Format => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'),
        _ => false,
    };
}
