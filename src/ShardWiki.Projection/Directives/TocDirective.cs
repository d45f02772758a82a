using System.Text;
using ShardWiki.Markup;

namespace ShardWiki.Projection;

/// <summary><c>toc</c>: the headings of the page as nested lists (ikiwiki's manual, "ikiwiki/directive/toc").</summary>
internal static class TocDirective
{
    public static DirectiveHtml Of(DirectiveCall call)
    {
        var start = Math.Clamp(call.Number("startlevel") ?? 1, 1, 6);
        var levels = Math.Clamp(call.Number("levels") ?? 1, 1, 6);
        var headings = call.Page.Read.Facts.Headings.Where(h => h.Level >= start).ToArray();
        if (headings.Length == 0 || call.Links.IsTranscluded)
        {
            return DirectiveHtml.Nothing;
        }

        // As in ikiwiki: what stands above the first heading's level counts as of that level.
        var top = headings[0].Level;
        var shown = headings.Where(h => h.Level < top + levels).ToArray();
        return DirectiveHtml.Block(Written(call, shown[..call.Budget.TakeRows(shown.Length)], top));
    }

    private static string Written(DirectiveCall call, PageHeading[] headings, int top)
    {
        var html = new StringBuilder("<div class=\"made-toc\">\n");
        var depth = 0;
        foreach (var heading in headings)
        {
            // A level that is left out is no list of its own.
            var wanted = Math.Clamp(heading.Level - top + 1, 1, depth + 1);
            html.Append(wanted > depth ? "\n<ol>\n" : "</li>\n");
            for (; depth > wanted; depth--)
            {
                html.Append("</ol>\n</li>\n");
            }

            depth = wanted;
            html.Append("<li>").Append(DirectiveCall.Link(call.Links.OwnPlace(heading.Anchor), heading.Text));
        }

        for (; depth > 0; depth--)
        {
            html.Append("</li>\n</ol>\n");
        }

        return html.Append("</div>\n").ToString();
    }
}
