using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>Makes the marked text of a page: takes out what is no Markdown, everywhere but in code.</summary>
internal sealed class Marking
{
    private static readonly SearchValues<char> DirectiveSigns = SearchValues.Create("\\\n`[");
    private static readonly SearchValues<char> CommentSigns = SearchValues.Create("\\\n`%");
    private readonly string _text;
    private readonly StringBuilder _marked;
    private readonly SourceMap _map;
    private readonly CodeSpans _code;
    private readonly DirectiveGrammar _grammar;
    private readonly ImmutableArray<Directive>.Builder _directives = ImmutableArray.CreateBuilder<Directive>();
    private readonly ImmutableArray<int>.Builder _unended = ImmutableArray.CreateBuilder<int>();
    private int _copied;

    private Marking(string text, int start)
    {
        (_text, _copied, _map) = (text, start, new SourceMap(start));
        _code = new CodeSpans(text);
        _grammar = new DirectiveGrammar(text);
        _marked = new StringBuilder();
    }

    /// <summary>The text from <paramref name="start"/> on, as <paramref name="dialect"/> marks it.</summary>
    public static MarkedText Of(string text, int start, Dialect dialect)
    {
        var opening = dialect == Dialect.Ikiwiki ? "[[!" : dialect == Dialect.Obsidian ? "%%" : null;
        return opening is null || text.AsSpan(start).IndexOf(opening) < 0
            ? new MarkedText { Text = start == 0 ? text : text[start..], Map = new SourceMap(start) }
            : new Marking(text, start).Run(start, dialect == Dialect.Ikiwiki ? DirectiveSigns : CommentSigns);
    }

    private MarkedText Run(int start, SearchValues<char> signs)
    {
        var at = _code.SkipFence(start);
        while (at < _text.Length && _text.AsSpan(at).IndexOfAny(signs) is >= 0 and var step)
        {
            at = Take(at + step);
            if ((Over(PageLimit.Directives, _directives.Count + _unended.Count, at)
                ?? Over(PageLimit.DirectivesInVain, _grammar.ReadInVain, at)) is { } met)
            {
                return new MarkedText { Text = "", Map = _map, Limit = met };
            }
        }

        _marked.Append(_text, _copied, _text.Length - _copied);
        return new MarkedText
        {
            Text = _marked.ToString(),
            Map = _map,
            Directives = _directives.ToImmutable(),
            Unended = _unended.ToImmutable(),
        };
    }

    private static LimitMet? Over(PageLimit limit, long counted, int at) =>
        counted > limit.Allowed ? new LimitMet(limit, counted, at) : null;

    /// <summary>Takes the sign at <paramref name="at"/> and says where to go on.</summary>
    private int Take(int at) => _text[at] switch
    {
        '\\' => at + 2,
        '\n' => _code.SkipFence(Math.Min(at + 1, _text.Length)),
        '`' => _code.SkipSpan(at),
        '[' => TakeDirective(at),
        _ => TakeComment(at),
    };

    private int TakeDirective(int at)
    {
        if (!_grammar.IsOpening(at))
        {
            return at + 1;
        }

        if (_grammar.Read(at) is not var (directive, end))
        {
            _unended.Add(at);
            return at + 3;
        }

        var number = _directives.Count.ToString(CultureInfo.InvariantCulture);
        Replace(at, end, TextDecoding.Open + number + TextDecoding.Close);
        _directives.Add(directive);
        return end;
    }

    private int TakeComment(int at)
    {
        if (at + 1 >= _text.Length || _text[at + 1] != '%')
        {
            return at + 1;
        }

        var end = _text.IndexOf("%%", at + 2, StringComparison.Ordinal);
        if (end < 0)
        {
            return _text.Length;
        }

        Replace(at, end + 2, "");
        return end + 2;
    }

    private void Replace(int from, int to, string mark)
    {
        _marked.Append(_text, _copied, from - _copied).Append(mark);
        _map.Resume(_marked.Length, to);
        _copied = to;
    }
}
