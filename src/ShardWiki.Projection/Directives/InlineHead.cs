using System.Text;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>
/// What stands before the pages of an <c>inline</c>: where new ones go, in words since nobody edits here, and its feeds.
/// </summary>
internal static class InlineHead
{
    public static string Of(DirectiveCall call)
    {
        var (html, id) = (Root(call) + Feeds(call), IdOf(call));
        return id is null ? html : $"<div id=\"{id}\">\n{html}</div>\n";
    }

    // A name that the page has already stays where it is.
    private static string? IdOf(DirectiveCall call)
    {
        if (call.Find("id") is not { Length: > 0 } id || call.Page.Read.Facts.Headings.Any(h => h.Anchor == id))
        {
            return null;
        }

        var name = new StringBuilder();
        HtmlText.AppendValue(name, call.Links.Id(id));
        return call.Budget.TakesId(name.ToString()) ? name.ToString() : null;
    }

    private static string Root(DirectiveCall call)
    {
        if (call.Find("rootpage") is not { Length: > 0 } name || call.Find("postform") is "no" or "0")
        {
            return "";
        }

        var root = call.FindNamed(name) is { } page ? call.LinkTo(page, name) : $"<em>{HtmlText.Of(name)}</em>";
        return $"<p class=\"made-rootpage\">New pages of this list are subpages of {root}.</p>\n";
    }

    // Where the page is shown within another, its feeds are still those of its own place.
    private static string Feeds(DirectiveCall call)
    {
        if (call.Links.IsTranscluded
            || call.Ask.Feeds(call.Directive) is not { } feed)
        {
            return "";
        }

        return $"<p class=\"made-feeds\">{string.Join(' ', feed.Files.Select(f => Link(call, f)))}</p>\n";
    }

    private static string Link(DirectiveCall call, (FeedKind Kind, string File) feed)
    {
        var html = new StringBuilder("<a");
        HtmlText.AppendAttribute(html, "href", call.Links.Place.LinkTo(feed.File));
        return html.Append('>').Append(feed.Kind == FeedKind.Atom ? "Atom" : "RSS").Append("</a>").ToString();
    }
}
