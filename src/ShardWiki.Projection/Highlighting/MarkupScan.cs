namespace ShardWiki.Projection;

/// <summary>Marks code that is markup: elements, their attributes and values, comments.</summary>
internal static class MarkupScan
{
    /// <summary>The names of such languages.</summary>
    public static bool IsMarkup(string language) => language is "html" or "xml" or "svg" or "xhtml" or "handlebars" or "hbs"
        or "csproj" or "xaml" or "vue" or "mathml" or "rss" or "atom";

    /// <summary>Marks all of <paramref name="code"/>.</summary>
    public static void Mark(string code, CodePieces pieces)
    {
        for (var at = 0; at < code.Length;)
        {
            at = code[at] == '<' ? Tag(code, at, pieces) : at + 1;
        }
    }

    private static int Tag(string code, int at, CodePieces pieces)
    {
        if (string.CompareOrdinal(code, at, "<!--", 0, 4) == 0)
        {
            var close = code.IndexOf("-->", at, StringComparison.Ordinal);
            close = close < 0 ? code.Length : close + 3;
            pieces.Add(at, close, CodeKind.Note);
            return close;
        }

        var name = at + 1 < code.Length && code[at + 1] is '/' or '?' or '!' ? at + 2 : at + 1;
        var end = NameEnd(code, name);
        pieces.Add(name, end, CodeKind.Word);
        return end > name ? Attributes(code, end, pieces) : at + 1;
    }

    private static int Attributes(string code, int at, CodePieces pieces)
    {
        while (at < code.Length && code[at] is not ('>' or '<'))
        {
            var end = NameEnd(code, at);
            if (end > at)
            {
                pieces.Add(at, end, CodeKind.Key);
            }
            else if (code[at] is '"' or '\'')
            {
                var close = code.IndexOf(code[at], at + 1);
                end = close < 0 ? code.Length : close + 1;
                pieces.Add(at, end, CodeKind.Text);
            }

            at = Math.Max(end, at + 1);
        }

        return at;
    }

    private static int NameEnd(string code, int at)
    {
        while (at < code.Length && (char.IsLetterOrDigit(code[at]) || code[at] is '-' or '_' or ':' or '.' or '@'))
        {
            at++;
        }

        return at;
    }
}
