using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>
/// One tag of HTML that an author wrote: where it ends, its name, and the anchors that it sets. It is read as browsers
/// read it (quotes may hold <c>&gt;</c>), but nothing is trusted because of it: what is shown passes the guard of
/// another room.
/// </summary>
internal ref struct HtmlTag
{
    private readonly ReadOnlySpan<char> _html;
    private int _at;

    public HtmlTag(ReadOnlySpan<char> html, int open)
    {
        _html = html;
        _at = open + 1;
        IsClosing = _at < html.Length && html[_at] == '/';
        _at += IsClosing ? 1 : 0;
        Name = TakeUntil(" \t\n\f\r/>");
    }

    public bool IsClosing { get; }

    public ReadOnlySpan<char> Name { get; }

    /// <summary>
    /// Reads on to the end of the tag, which is returned; anchors go to <paramref name="anchors"/>, what the policy does
    /// not let stand to <paramref name="removals"/>, as of <paramref name="offset"/>.
    /// </summary>
    public int ReadTo(ISet<string> anchors, HtmlRemovals removals, int offset)
    {
        var name = Name.ToString().ToLowerInvariant();
        if (!IsClosing)
        {
            removals.Take(name, offset);
        }

        while (_at < _html.Length)
        {
            SkipAny(" \t\n\f\r/");
            if (_at >= _html.Length || _html[_at] == '>')
            {
                return Math.Min(_at + 1, _html.Length);
            }

            var attribute = TakeUntil(" \t\n\f\r/>=");
            var value = TakeValue();
            if (!IsClosing)
            {
                removals.Take(name, attribute.ToString().ToLowerInvariant(), value.ToString(), offset);
            }

            if (SetsAnchor(attribute) && !value.IsEmpty && !IsClosing)
            {
                anchors.Add(NormalForm.Of(value.ToString()));
            }
        }

        return _html.Length;
    }

    private readonly bool SetsAnchor(ReadOnlySpan<char> attribute) =>
        attribute.Equals("id", StringComparison.OrdinalIgnoreCase)
        || (attribute.Equals("name", StringComparison.OrdinalIgnoreCase)
            && Name.Equals("a", StringComparison.OrdinalIgnoreCase));

    private ReadOnlySpan<char> TakeValue()
    {
        SkipAny(" \t\n\f\r");
        if (_at >= _html.Length || _html[_at] != '=')
        {
            return [];
        }

        _at++;
        SkipAny(" \t\n\f\r");
        if (_at >= _html.Length || _html[_at] is not ('"' or '\''))
        {
            return TakeUntil(" \t\n\f\r>");
        }

        var quote = _html[_at++];
        var rest = _html[_at..];
        var end = rest.IndexOf(quote);
        var value = end < 0 ? rest : rest[..end];
        _at += value.Length + (end < 0 ? 0 : 1);
        return value;
    }

    private void SkipAny(ReadOnlySpan<char> characters)
    {
        var rest = _html[_at..];
        var end = rest.IndexOfAnyExcept(characters);
        _at += end < 0 ? rest.Length : end;
    }

    private ReadOnlySpan<char> TakeUntil(ReadOnlySpan<char> characters)
    {
        var rest = _html[_at..];
        // An attribute may begin with "=": it is then part of its name, or nothing would ever be taken.
        var end = rest.Length > 1 ? rest[1..].IndexOfAny(characters) + 1 : 0;
        end = rest.IsEmpty || characters.Contains(rest[0]) && rest[0] != '=' ? 0 : end == 0 ? rest.Length : end;
        _at += end;
        return rest[..end];
    }
}
