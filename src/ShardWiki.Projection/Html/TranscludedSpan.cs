using System.Collections.Immutable;
using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// A span of one page as it is shown within another: read anew where it stands, never copied, with a line that says
/// where it is from (I-4).
/// </summary>
internal static class TranscludedSpan
{
    /// <summary>
    /// The span as one block of safe HTML at <paramref name="place"/>; null where the page does not have it after all.
    /// </summary>
    public static string? Find(SiteMap map, (LinkTarget.ToPage Target, Span Span) what, PagePlace place)
    {
        var page = map.Page(what.Target.Page);
        var links = new PageLinks(map, page, place) { IsTranscluded = true, IsBare = what.Span is Span.Block };
        var body = what.Span is Span.Lines lines
            ? Written(map.Input.Written(page.Id), lines)
            : FindBody(map.Parsed(page.Id), what.Span, links);
        return body is null ? null : $"<div class=\"transclusion\">\n{body}{Source(page, what, links)}</div>\n";
    }

    private static string? FindBody(ParsedPage parsed, Span span, PageLinks links)
    {
        switch (span)
        {
            case Span.Heading heading:
                return Section(parsed.Document.Tree, heading.Anchor) is { IsEmpty: false } section
                    ? PageBody.Of(parsed, section, links)
                    : null;
            case Span.Block block:
                return Named(parsed.Document.Tree, block.Name) is { } named ? PageBody.Of(parsed, [named], links) : null;
            default:
                return PageBody.Of(parsed, links);
        }
    }

    // From the heading to the next of its level or above.
    private static ImmutableArray<Block> Section(MarkdownDocument tree, string anchor)
    {
        var heading = tree.OfType<HeadingBlock>().FirstOrDefault(h => IdOf(h) == anchor);
        return heading is null
            ? []
            : [
                heading,
                .. tree.SkipWhile(b => b != heading).Skip(1)
                    .TakeWhile(b => b is not HeadingBlock next || next.Level > heading.Level)
                    .Where(b => b is not Markdig.Extensions.Footnotes.FootnoteGroup),
            ];
    }

    private static Block? Named(MarkdownDocument tree, string name) =>
        tree.Descendants<Block>().FirstOrDefault(b => IdOf(b) == name);

    private static string? IdOf(MarkdownObject node) => node.TryGetAttributes()?.Id;

    // Lines are what an author wrote, and are shown so.
    private static string? Written(string text, Span.Lines lines)
    {
        var all = text.Split('\n');
        if (lines.Last > all.Length)
        {
            return null;
        }

        var html = new StringBuilder("<pre><code>");
        HtmlText.Append(html, string.Join('\n', all[(lines.First - 1)..lines.Last]));
        return html.Append("</code></pre>\n").ToString();
    }

    private static string Source(UnitedPage page, (LinkTarget.ToPage Target, Span Span) what, PageLinks links)
    {
        var html = new StringBuilder("<p class=\"transclusion-source\">From <a");
        HtmlText.AppendAttribute(html, "href", links.AddressOf(what.Target));
        html.Append('>');
        HtmlText.Append(html, page.Read.Facts.Title);
        html.Append("</a>, ");
        HtmlText.Append(html, Words(page, what.Span));
        return html.Append("</p>\n").ToString();
    }

    private static string Words(UnitedPage page, Span span)
    {
        var last = page.Provenance.LastChange;
        var at = last is { Revision.Short: { Length: > 0 } revision } ? $" at {revision}" : "";
        var changed = last is null ? "" : $", {last.Author.Name}, {WhenView.DayOf(last.At)}";
        var lines = span is Span.Lines l ? $", lines {l.First} to {l.Last}" : "";
        return $"{page.Id.Shard}{at}{lines}{changed}";
    }
}
