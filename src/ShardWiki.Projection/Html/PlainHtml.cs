using System.Net;
using ShardWiki.Markup;

namespace ShardWiki.Projection;

/// <summary>
/// Looks through HTML that the guard wrote. Where it is plain, a parser reads it as it stands and the policy takes nothing
/// away, so that it need not be read again. Law: what is plain, <see cref="HtmlGuard.Once"/> gives back as it is. Plain are
/// elements that are closed where they stand, nested as the HTML standard (13.2.6) leaves them; of everything else nothing
/// is said.
/// </summary>
internal ref struct PlainHtml
{
    private const int Deepest = 100;

    // As HtmlText writes them.
    private static readonly string[] InText = ["&amp;", "&lt;", "&gt;", "&nbsp;"];
    private static readonly string[] InValue = [.. InText, "&quot;"];

    private readonly HtmlPolicy _policy;
    private readonly List<PlainElement> _open = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private ReadOnlySpan<char> _rest;

    private PlainHtml(string html, HtmlPolicy policy)
    {
        _rest = html;
        _policy = policy;
    }

    /// <summary>Whether <paramref name="html"/> is plain, and all of it may stand.</summary>
    public static bool Is(string html, HtmlPolicy policy)
    {
        var plain = new PlainHtml(html, policy);
        while (!plain._rest.IsEmpty)
        {
            if (!(plain._rest[0] == '<' ? plain.TakesTag() : plain.TakesText()))
            {
                return false;
            }
        }

        return plain._open.Count == 0;
    }

    private readonly PlainElement? Parent => _open.Count > 0 ? _open[^1] : null;

    private bool TakesText()
    {
        var end = _rest.IndexOf('<');
        var text = end < 0 ? _rest : _rest[..end];
        _rest = _rest[text.Length..];
        return IsWritten(text, InText) && (Parent is not { IsFrame: true } || text.Trim(" \t\n\f").IsEmpty);
    }

    private static bool IsWritten(ReadOnlySpan<char> text, string[] references)
    {
        for (var at = text.IndexOfAny("&<>\"\u00a0\r\0\uFFFF"); at >= 0; at = text.IndexOfAny("&<>\"\u00a0\r\0\uFFFF"))
        {
            text = text[at..];
            var length = text[0] == '"' && references == InText ? 1 : LengthOf(text, references);
            if (length == 0)
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }

    private static int LengthOf(ReadOnlySpan<char> text, string[] references)
    {
        foreach (var reference in references)
        {
            if (text.StartsWith(reference, StringComparison.Ordinal))
            {
                return reference.Length;
            }
        }

        return 0;
    }

    private bool TakesTag()
    {
        var isEnd = _rest is ['<', '/', ..];
        var length = _rest.IndexOfAny(" >");
        if (length < 0 || PlainElement.Find(_rest[(isEnd ? 2 : 1)..length]) is not { } element || !_policy.Allows(element.Name))
        {
            return false;
        }

        _rest = _rest[length..];
        return isEnd ? Closes(element) : TakesAttributes(element) && Opens(element);
    }

    private bool Closes(PlainElement element)
    {
        if (_rest[0] != '>' || Parent != element)
        {
            return false;
        }

        _open.RemoveAt(_open.Count - 1);
        _rest = _rest[1..];
        return true;
    }

    private readonly bool Opens(PlainElement element)
    {
        var fits = element.FitsIn(Parent) && _open.Count < Deepest
            && !(element.EndsParagraphs && Holds(PlainKind.Paragraph))
            && !(element.Kind is PlainKind.Link or PlainKind.Heading && Holds(element.Kind))
            && !(element.Name == "th" && _open[^2].Name != "thead")
            && !(element.Kind == PlainKind.Literal && _rest is ['\n', ..]);
        if (fits && !element.IsEmpty)
        {
            _open.Add(element);
        }

        return fits;
    }

    private readonly bool Holds(PlainKind kind)
    {
        foreach (var element in _open)
        {
            if (element.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    private bool TakesAttributes(PlainElement element)
    {
        _names.Clear();
        while (_rest is [' ', ..])
        {
            var name = _rest.IndexOf("=\"", StringComparison.Ordinal);
            var value = name < 0 ? -1 : _rest[(name + 2)..].IndexOf('"');
            if (value < 0 || !Stays(element, _rest[1..name], _rest.Slice(name + 2, value)))
            {
                return false;
            }

            _rest = _rest[(name + value + 3)..];
        }

        if (_rest is not ['>', ..])
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }

    private readonly bool Stays(PlainElement element, ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (!IsWritten(value, InValue))
        {
            return false;
        }

        var (named, said) = (name.ToString(), WebUtility.HtmlDecode(value.ToString()));
        if (_names.Contains(named) || !_policy.Allows(element.Name, named) || _policy.Value(named, said) != said)
        {
            return false;
        }

        _names.Add(named);
        return named != "id" || _ids.Add(said);
    }
}
