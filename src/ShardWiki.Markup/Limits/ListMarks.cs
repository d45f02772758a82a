namespace ShardWiki.Markup;

/// <summary>
/// The marks that open a container at the beginning of a line: <c>&gt;</c>, bullets, numbers, footnotes.
/// </summary>
internal static class ListMarks
{
    /// <summary>
    /// How many characters the mark at the start of <paramref name="text"/> has; 0 where there is none.
    /// </summary>
    public static int WidthOf(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        return text[0] switch
        {
            '>' => 1,
            '-' or '+' or '*' => EndsMark(text, 1) && !IsRule(text) ? 1 : 0,
            '[' => FootnoteWidth(text),
            _ => NumberWidth(text),
        };
    }

    /// <summary>
    /// Whether a mark at the start of <paramref name="text"/> opens a footnote, whose text is indented by four columns.
    /// </summary>
    public static bool IsFootnote(ReadOnlySpan<char> text) => FootnoteWidth(text) > 0;

    /// <summary>Whether <paramref name="text"/> could part a table's header from its rows.</summary>
    public static bool IsTableRule(ReadOnlySpan<char> text) =>
        text.Contains('|') && text.IndexOfAnyExcept("|-: \t") < 0;

    private static int NumberWidth(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits is > 0 and <= 9 && digits < text.Length && text[digits] is '.' or ')' && EndsMark(text, digits + 1) ? digits + 1 : 0;
    }

    private static int FootnoteWidth(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("[^"))
        {
            return 0;
        }

        var end = text.IndexOf(']');
        return end > 2 && end + 1 < text.Length && text[end + 1] == ':' ? end + 2 : 0;
    }

    private static bool EndsMark(ReadOnlySpan<char> text, int at) => at == text.Length || text[at] is ' ' or '\t';

    private static bool IsRule(ReadOnlySpan<char> text)
    {
        var mark = text[0];
        var marks = text.Count(mark);
        return mark != '+' && marks >= 3 && marks + text.Count(' ') + text.Count('\t') == text.Length;
    }
}
