namespace ShardWiki.Projection;

/// <summary>
/// Reads code of a language from the left to the right, once, and marks what its words are. It looks at each letter a
/// fixed number of times, whatever somebody wrote; what it does not understand is plain.
/// </summary>
internal sealed class CodeScan(string code, CodeLanguage language, CodePieces pieces)
{
    // Longer names of letters than this are none: '\u{10FFFF}'.
    private const int LongestLetter = 12;

    /// <summary>Marks the code from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public void Mark(int start, int end)
    {
        for (var at = start; at < end;)
        {
            at = Next(at, end);
        }
    }

    // Where the next piece begins.
    private int Next(int at, int end)
    {
        var c = code[at];
        if (IsBlank(c))
        {
            return at + 1;
        }

        if (FindSpan(at, end) is { } span)
        {
            var close = EndOf(span, at, end);
            pieces.Add(at, close, span.Kind == CodeKind.Text && IsKey(close, end) ? CodeKind.Key : span.Kind);
            return close;
        }

        return c == language.Letter && c != 0 ? Letter(at, end)
            : language.HasSections && c == '[' && IsLineStart(at) ? Line(at, end)
            : language.Sigils.Contains(c) ? Variable(at, end)
            : char.IsAsciiDigit(c) ? Number(at, end)
            : IsName(c) ? Name(at, end)
            : at + 1;
    }

    private CodeSpan? FindSpan(int at, int end)
    {
        foreach (var span in language.Spans)
        {
            // "#" begins a comment where a word would begin; "a#b" and "$#" are none.
            if (code.AsSpan(at, end - at).StartsWith(span.Open, StringComparison.Ordinal)
                && (span is not { Kind: CodeKind.Note, Open: "#" or ";" } || at == 0 || IsBlank(code[at - 1]) || code[at - 1] is ';' or ')'))
            {
                return span;
            }
        }

        return null;
    }

    private int EndOf(CodeSpan span, int at, int end)
    {
        for (var i = at + span.Open.Length; i < end; i++)
        {
            if (code[i] == '\n' && !span.HoldsLines)
            {
                return i;
            }

            if (span.Escapes && code[i] == '\\')
            {
                i++;
            }
            else if (span.Close.Length > 0 && code.AsSpan(i, end - i).StartsWith(span.Close, StringComparison.Ordinal))
            {
                return i + span.Close.Length;
            }
        }

        return end;
    }

    private int Letter(int at, int end)
    {
        var length = at + 3 < end && code[at + 1] == '\\'
            ? code.AsSpan(at + 3, Math.Min(LongestLetter, end - at - 3)).IndexOf(language.Letter) + 4
            : at + 2 < end && code[at + 2] == language.Letter ? 3
            : at + 3 < end && char.IsSurrogate(code[at + 1]) && code[at + 3] == language.Letter ? 4
            : 0;
        var close = length > 3 || (length == 3 && code[at + 1] != '\\') ? at + length : at + 1;
        pieces.Add(at, close, close > at + 1 ? CodeKind.Text : CodeKind.Plain);
        return close;
    }

    private int Line(int at, int end)
    {
        var close = code.IndexOf('\n', at, end - at) is >= 0 and var line ? line : end;
        pieces.Add(at, close, CodeKind.Name);
        return close;
    }

    private int Variable(int at, int end)
    {
        var close = at + 1;
        var isBraced = close < end && code[close] == '{';
        close = WordEnd(isBraced ? close + 1 : close, end);
        close = isBraced && close < end && code[close] == '}' ? close + 1 : close;
        pieces.Add(at, close, close > at + 1 ? CodeKind.Name : CodeKind.Plain);
        return close;
    }

    private int Number(int at, int end)
    {
        var close = at;
        while (close < end && (char.IsAsciiLetterOrDigit(code[close]) || code[close] is '.' or '_'))
        {
            close++;
        }

        pieces.Add(at, close, IsKey(close, end) ? CodeKind.Key : CodeKind.Number);
        return close;
    }

    private int Name(int at, int end)
    {
        var close = WordEnd(at, end);
        pieces.Add(at, close, IsKey(close, end) ? CodeKind.Key : language.KindOf(code.AsSpan(at, close - at)));
        return close;
    }

    private int WordEnd(int at, int end)
    {
        while (at < end && (IsName(code[at]) || char.IsAsciiDigit(code[at]) || language.Inner.Contains(code[at])))
        {
            at++;
        }

        return at;
    }

    // "key: value", "key = value"; in "a://b" and "a::b" there is none.
    private bool IsKey(int at, int end)
    {
        while (language.KeyEnd != 0 && at < end && code[at] is ' ' or '\t')
        {
            at++;
        }

        return language.KeyEnd != 0 && at < end && code[at] == language.KeyEnd
            && (at + 1 == end || code[at + 1] is not ('/' or ':'));
    }

    private bool IsLineStart(int at) => at == 0 || code[at - 1] == '\n';

    private static bool IsName(char c) => char.IsLetter(c) || c == '_';

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n';
}
