using System.Collections.Immutable;

namespace ShardWiki.Markup;

/// <summary>
/// The grammar of ikiwiki's directives: <c>[[!name</c>, then parameters of the form <c>key=value</c> or <c>value</c>, a
/// value being a bare word, <c>"…"</c>, <c>"""…"""</c>, <c>'''…'''</c> or a heredoc <c>&lt;&lt;END</c>, then <c>]]</c>.
/// (ikiwiki's manual, "ikiwiki/directive".) A closing mark that was once sought in vain is not sought again, so that a
/// page of openings takes linear time.
/// </summary>
internal sealed class DirectiveGrammar(string text)
{
    private readonly Dictionary<string, int> _vain = new(StringComparer.Ordinal);
    private int _at;

    /// <summary>How many characters were read in directives that turned out not to end.</summary>
    public long ReadInVain { get; private set; }

    /// <summary>True where <c>[[!</c> and a name stand at <paramref name="at"/>.</summary>
    public bool IsOpening(int at) =>
        at + 3 < text.Length && text[at + 1] == '[' && text[at + 2] == '!' && IsNameCharacter(text[at + 3]);

    /// <summary>
    /// The directive that begins at <paramref name="start"/>, and where it ends; null where it does not end.
    /// </summary>
    public (Directive Directive, int End)? Read(int start)
    {
        _at = start + 3;
        var name = TakeWhile(IsNameCharacter);
        var parameters = ImmutableArray.CreateBuilder<DirectiveParameter>();
        while (true)
        {
            var isParted = SkipSpace();
            if (Stands("]]"))
            {
                _at += 2;
                return (new Directive(name, text[start.._at], parameters.ToImmutable()), _at);
            }

            var mayGoOn = (isParted || parameters.Count > 0) && _at - start <= PageLimit.DirectiveLength.Allowed;
            if (!mayGoOn || TakeParameter() is not { } parameter)
            {
                ReadInVain += _at - start;
                return null;
            }

            parameters.Add(parameter);
        }
    }

    private DirectiveParameter? TakeParameter()
    {
        var start = _at;
        var key = TakeWhile(c => IsNameCharacter(c) || c == '.');
        if (key.Length == 0 || !Stands("="))
        {
            (key, _at) = ("", start);
        }
        else
        {
            _at++;
        }

        return TakeValue() is { } value ? new DirectiveParameter(key, value) : null;
    }

    private string? TakeValue()
    {
        if (Stands("\"\"\""))
        {
            // Line ends next to these quotes are not meant; next to ''' they are.
            return TakeQuoted("\"\"\"")?.Trim('\n');
        }

        if (Stands("'''") && TakeQuoted("'''") is { } quoted)
        {
            return quoted;
        }

        if (Stands("\""))
        {
            return TakeQuoted("\"");
        }

        return Stands("<<") && TakeHeredoc() is { } heredoc ? heredoc : TakeBare();
    }

    private string? TakeQuoted(string mark)
    {
        var start = _at + mark.Length;
        if (Seek(mark, start) is not (>= 0 and var end))
        {
            return null;
        }

        _at = end + mark.Length;
        return text[start..end];
    }

    private string? TakeHeredoc()
    {
        var start = _at;
        _at += 2;
        var word = TakeWhile(char.IsAsciiLetter);
        if (word.Length > 0 && Stands("\n") && Seek("\n" + word, _at) is >= 0 and var end)
        {
            var value = end > _at ? text[(_at + 1)..end] : "";
            _at = end + 1 + word.Length;
            return value;
        }

        _at = start;
        return null;
    }

    private string? TakeBare()
    {
        // A bare word of ikiwiki's may hold "[["; here it may not, or a run of openings would be read again and again.
        var start = _at;
        while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] is not ('"' or ']') && !Stands("[["))
        {
            _at++;
        }

        return _at > start ? text[start.._at] : null;
    }

    private int Seek(string mark, int from)
    {
        if (from > text.Length || (_vain.TryGetValue(mark, out var since) && from >= since))
        {
            return -1;
        }

        var reach = (int)Math.Min(PageLimit.DirectiveLength.Allowed, text.Length - from);
        var found = text.AsSpan(from, reach).IndexOf(mark);
        if (found < 0 && from + reach == text.Length)
        {
            _vain[mark] = from;
        }

        return found < 0 ? -1 : from + found;
    }

    private bool Stands(string mark) => text.AsSpan(Math.Min(_at, text.Length)).StartsWith(mark);

    private bool SkipSpace()
    {
        var start = _at;
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }

        return _at > start;
    }

    private string TakeWhile(Func<char, bool> fits)
    {
        var start = _at;
        while (_at < text.Length && fits(text[_at]))
        {
            _at++;
        }

        return text[start.._at];
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';
}
