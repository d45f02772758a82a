using System.Collections.Immutable;
using System.Net;

namespace ShardWiki.Acceptance;

/// <summary>
/// What one HTML file of a site refers to and which ids it has, found by one linear scan: a hundred megabytes in a second,
/// where a whole parser takes half a minute. That the scan sees what a parser sees is a test of its own.
/// </summary>
internal sealed class HtmlFile
{
    private readonly string _text;
    private readonly ImmutableArray<string>.Builder _references = ImmutableArray.CreateBuilder<string>();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _attributes = new(StringComparer.Ordinal);
    private int _at;

    private HtmlFile(string text) => _text = text;

    /// <summary>Addresses as they stand, in the order of the file.</summary>
    public ImmutableArray<string> References => _references.ToImmutable();

    public IReadOnlySet<string> Ids => _ids;

    public static HtmlFile Of(string text)
    {
        var file = new HtmlFile(text);
        while (file.NextTag() is { } name)
        {
            file.Take(name);
        }

        return file;
    }

    private string? NextTag()
    {
        while ((_at = _text.IndexOf('<', _at)) >= 0 && _at + 1 < _text.Length)
        {
            if (_text.AsSpan(_at).StartsWith("<!--"))
            {
                SkipPast("-->", _at + 4);
            }
            else if (!char.IsAsciiLetter(_text[_at + 1]))
            {
                _at++;
            }
            else
            {
                return Tag();
            }
        }

        return null;
    }

    private string Tag()
    {
        var start = ++_at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not ('>' or '/'))
        {
            _at++;
        }

        var name = _text[start.._at].ToLowerInvariant();
        _attributes.Clear();
        while (_at < _text.Length && _text[_at] != '>')
        {
            Attribute();
        }

        _at++;
        if (name is "script" or "style" or "textarea" or "title")
        {
            SkipPast("</" + name, _at);
        }

        return name;
    }

    private void Attribute()
    {
        if (char.IsWhiteSpace(_text[_at]) || _text[_at] == '/')
        {
            _at++;
            return;
        }

        var start = _at++;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not ('=' or '>' or '/'))
        {
            _at++;
        }

        var name = _text[start.._at].ToLowerInvariant();
        var value = _at < _text.Length && _text[_at] == '=' ? Value() : "";
        _attributes.TryAdd(name, value.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(value) : value);
    }

    private string Value()
    {
        var quote = _text[++_at];
        var start = quote is '"' or '\'' ? _at + 1 : _at;
        _at = quote is '"' or '\'' ? _text.IndexOf(quote, start) : _text.AsSpan(start).IndexOfAny(" \t\n>") + start;
        var value = _text[start.._at];
        _at += quote is '"' or '\'' ? 1 : 0;
        return value;
    }

    private void SkipPast(string end, int from)
    {
        var found = _text.IndexOf(end, from, StringComparison.OrdinalIgnoreCase);
        _at = found < 0 ? _text.Length : found + end.Length;
    }

    private void Take(string tag)
    {
        foreach (var (name, value) in _attributes)
        {
            if (name == "id" || (name == "name" && tag == "a"))
            {
                _ids.Add(value);
            }
            else if (name is "srcset" or "imagesrcset")
            {
                _references.AddRange(value.Split(',').Select(c => c.Trim().Split(' ')[0]));
            }
            else if (name is "href" or "src" or "poster" or "data" or "action" or "formaction" or "background" or "xlink:href")
            {
                _references.Add(value);
            }
            else if (name == "style")
            {
                _references.AddRange(StyleSheet.References(value));
            }
        }

        if (tag == "meta" && _attributes.GetValueOrDefault("http-equiv", "").Equals("refresh", StringComparison.OrdinalIgnoreCase))
        {
            var content = _attributes["content"];
            _references.Add(content[(content.IndexOf("url=", StringComparison.OrdinalIgnoreCase) + 4)..]);
        }
    }
}
