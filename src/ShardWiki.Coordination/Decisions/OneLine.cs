using System.Text;

namespace ShardWiki.Coordination;

/// <summary>
/// Text that stays on one line wherever it is shown. Names and messages come from people: a line break in one must not
/// become a header, a trailer or a row.
/// </summary>
internal static class OneLine
{
    private const int Longest = 200;

    /// <summary>
    /// <paramref name="text"/> with every run of white space, control and format characters as one space, at most 200
    /// characters long.
    /// </summary>
    public static string Of(string text) => IsOne(text) ? text : Made(text);

    /// <summary><paramref name="what"/>, and after a colon <paramref name="why"/>, where there is a reason.</summary>
    public static string Because(string what, string why) => Of(why.Trim().Length == 0 ? what : $"{what}: {why}");

    // Most names are: replaying a long journal should not copy them.
    private static bool IsOne(string text) =>
        text.Length <= Longest && !text.AsSpan().ContainsAnyExceptInRange(' ', '~')
        && !text.StartsWith(' ') && !text.EndsWith(' ') && !text.Contains("  ", StringComparison.Ordinal);

    private static string Made(string text)
    {
        var line = new StringBuilder(Math.Min(text.Length, Longest) + 1);
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= Longest)
            {
                return $"{line.ToString().TrimEnd()}…";
            }

            if (!IsBreak(rune))
            {
                line.Append(rune.ToString());
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    private static bool IsBreak(Rune rune) =>
        Rune.IsWhiteSpace(rune) || Rune.IsControl(rune)
        || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.LineSeparator
            or System.Globalization.UnicodeCategory.ParagraphSeparator;
}
