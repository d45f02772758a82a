using System.Collections.Immutable;
using Markdig.Syntax;
using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>
/// Reads blocks of HTML: as HTML alone, or where the dialect finds directives and links in them, piece by piece.
/// </summary>
internal sealed class HtmlBlockReading(TreeReading page, DirectiveMarks marks, MarkedText marked, Dialect dialect)
{
    public void Read(HtmlBlock html)
    {
        var pieces = dialect == Dialect.Ikiwiki ? HtmlPieces.Of(html.Lines.ToString(), marks) : [];
        if (pieces.IsEmpty)
        {
            marks.RestoreIn(html);
            page.Html.Take(html.Lines.ToString(), page.Text, PlacesIn(html));
            return;
        }

        html.SetData(PageDocument.PiecesKey, pieces);
        foreach (var piece in pieces)
        {
            Take(piece, html);
        }

        page.CountLinks(page.Written(html.Span.Start));
    }

    private void Take(HtmlPiece piece, HtmlBlock html)
    {
        switch (piece)
        {
            case HtmlPiece.Raw raw:
                page.Html.Take(raw.Html, page.Text, _ => page.Written(html.Span.Start));
                break;
            case HtmlPiece.Made made:
                page.Take(made.Directive, page.Written(html.Span.Start));
                break;
            case HtmlPiece.Link link:
                (link.Node.Span, link.Node.Line) = (html.Span, html.Line);
                page.Text.Append(link.Label.Length > 0 ? link.Label : link.Target);
                var kind = link.Node is EmbedInline ? LinkKind.Embed : LinkKind.Wiki;
                page.Links.AddName(link.Node, kind, new WrittenLink(link.Target, link.Fragment, link.Label));
                break;
        }
    }

    // A line in a quote or a list does not begin where its text does; one that was put back is known by its block alone.
    private Func<int, int> PlacesIn(HtmlBlock html) => offset =>
    {
        var lines = html.Lines;
        for (var (i, at) = (0, 0); i < lines.Count; at += lines.Lines[i++].Slice.Length + 1)
        {
            ref var slice = ref lines.Lines[i].Slice;
            if (offset <= at + slice.Length && ReferenceEquals(slice.Text, marked.Text))
            {
                return page.Written(slice.Start + offset - at);
            }
        }

        return page.Written(html.Span.Start);
    };
}
