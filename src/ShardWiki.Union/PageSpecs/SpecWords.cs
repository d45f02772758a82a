namespace ShardWiki.Union;

/// <summary>
/// Cuts a page specification into words, from left to right: <c>!</c> where a word begins, parentheses, a name with an
/// argument in parentheses, and whatever else stands between white space and parentheses.
/// </summary>
internal sealed class SpecWords(string text)
{
    // One ")" that is not there is sought once.
    private readonly int _lastClose = text.LastIndexOf(')');
    private int _at;

    /// <summary>The next word; one of kind End where there is none, again and again.</summary>
    public SpecWord Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }

        if (_at == text.Length)
        {
            return new SpecWord(SpecWordKind.End, "", _at + 1);
        }

        var start = _at;
        return text[start] switch
        {
            '!' => Sign(SpecWordKind.Not),
            '(' => Sign(SpecWordKind.Open),
            ')' => Sign(SpecWordKind.Close),
            _ => TakeTest(start) ?? TakeName(start),
        };
    }

    private SpecWord Sign(SpecWordKind kind) => new(kind, text[_at].ToString(), ++_at);

    private SpecWord? TakeTest(int start)
    {
        var open = start;
        while (open < text.Length && (char.IsLetterOrDigit(text[open]) || text[open] == '_'))
        {
            open++;
        }

        if (open == start || open >= _lastClose || text[open] != '(')
        {
            return null;
        }

        var close = text.IndexOf(')', open);
        _at = close + 1;
        return new SpecWord(SpecWordKind.Test, text[start..open], start + 1) { Argument = text[(open + 1)..close] };
    }

    private SpecWord TakeName(int start)
    {
        while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] is not ('(' or ')'))
        {
            _at++;
        }

        var name = text[start.._at];
        var kind = name.Equals("and", StringComparison.OrdinalIgnoreCase) ? SpecWordKind.And
            : name.Equals("or", StringComparison.OrdinalIgnoreCase) ? SpecWordKind.Or
            : SpecWordKind.Glob;
        return new SpecWord(kind, name, start + 1);
    }
}
