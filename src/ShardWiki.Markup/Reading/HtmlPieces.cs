using System.Collections.Immutable;
using Markdig.Syntax.Inlines;

namespace ShardWiki.Markup;

/// <summary>
/// Cuts a block of HTML into pieces: what stands within tags, comments, scripts and styles stays with the HTML. It reads
/// once, from left to right.
/// </summary>
internal sealed class HtmlPieces(string html, DirectiveMarks marks)
{
    private const int LongestLink = 2_000;
    private readonly ImmutableArray<HtmlPiece>.Builder _pieces = ImmutableArray.CreateBuilder<HtmlPiece>();
    private int _taken;

    /// <summary>The pieces; none where all of it is HTML.</summary>
    public static ImmutableArray<HtmlPiece> Of(string html, DirectiveMarks marks) => new HtmlPieces(html, marks).Run();

    private ImmutableArray<HtmlPiece> Run()
    {
        for (var at = 0; at < html.Length;)
        {
            var step = html.AsSpan(at).IndexOfAny('<', '[', TextDecoding.Open);
            if (step < 0)
            {
                break;
            }

            at += step;
            at = html[at] switch
            {
                '<' => After(at),
                '[' => TakeLink(at),
                _ => TakeDirective(at),
            };
        }

        if (_pieces.Count > 0)
        {
            TakeRaw(html.Length);
        }

        return _pieces.ToImmutable();
    }

    private int TakeDirective(int at)
    {
        var end = html.IndexOf(TextDecoding.Close, at);
        TakeRaw(at);
        _pieces.Add(new HtmlPiece.Made(marks.At(html.AsSpan(at + 1, end - at - 1))));
        return _taken = end + 1;
    }

    private int TakeLink(int at)
    {
        if (at + 1 >= html.Length || html[at + 1] != '[' || (at > 0 && html[at - 1] == '\\'))
        {
            return at + 1;
        }

        var inner = html.AsSpan(at + 2, Math.Min(LongestLink, html.Length - at - 2));
        var end = inner.IndexOf("]]");
        if (end <= 0 || inner[..end].IndexOf("[[") >= 0 || WrittenLink.Of(inner[..end], pageFirst: false) is not { } link)
        {
            return at + 2;
        }

        TakeRaw(at);
        Inline node = link.IsPicture
            ? new EmbedInline { Target = link.Target, Fragment = link.Fragment, Label = link.Label }
            : new WikiLinkInline { Target = link.Target, Fragment = link.Fragment, Label = link.Label };
        _pieces.Add(new HtmlPiece.Link(node, link.Target, link.Fragment, link.Label));
        return _taken = at + 2 + end + 2;
    }

    private void TakeRaw(int to)
    {
        if (to > _taken)
        {
            _pieces.Add(new HtmlPiece.Raw(marks.RestoredHtml(html[_taken..to])));
        }

        _taken = to;
    }

    // Where the tag, comment or hidden element at an opening ends.
    private int After(int open)
    {
        var rest = html.AsSpan(open);
        if (rest.StartsWith("<!--"))
        {
            return Past("-->", open + 4);
        }

        foreach (var hidden in (ReadOnlySpan<string>)["script", "style"])
        {
            if (rest[1..].StartsWith(hidden, StringComparison.OrdinalIgnoreCase))
            {
                return Past("</" + hidden, open);
            }
        }

        return open + 1 < html.Length && (char.IsAsciiLetter(html[open + 1]) || html[open + 1] is '/' or '!' or '?')
            ? PastTag(open + 1)
            : open + 1;
    }

    private int PastTag(int at)
    {
        for (var quote = '\0'; at < html.Length; at++)
        {
            var c = html[at];
            if (c == '>' && quote == '\0')
            {
                return at + 1;
            }

            quote = c is '"' or '\'' ? (quote == '\0' ? c : quote == c ? '\0' : quote) : quote;
        }

        return at;
    }

    private int Past(string mark, int from)
    {
        var end = from > html.Length ? -1 : html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : end + mark.Length;
    }
}
