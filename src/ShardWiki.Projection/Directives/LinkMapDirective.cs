using System.Globalization;
using System.Text;

namespace ShardWiki.Projection;

/// <summary>
/// <c>linkmap</c>: the links between pages of a selection (ikiwiki's manual, "ikiwiki/directive/linkmap"), as a picture that is
/// drawn when the site is built, and in words: a list of the pages and what each links to.
/// </summary>
internal static class LinkMapDirective
{
    private const int PixelsOfInch = 96;

    public static DirectiveHtml Of(DirectiveCall call)
    {
        if (LinkGraph.Of(call, out var trouble) is not { } graph)
        {
            return trouble;
        }

        if (graph.Pages.IsEmpty)
        {
            return DirectiveHtml.Nothing;
        }

        var html = new StringBuilder("<div class=\"made-linkmap\">\n");
        if (call.Map.LinkMaps.Find(call.Page.Id, call.Directive) is { } file)
        {
            AppendPicture(html, call, graph, file);
        }

        html.Append("<details>\n<summary>").Append(HtmlText.Of(Words(graph))).Append("</summary>\n");
        AppendList(html, call, graph);
        return DirectiveHtml.Block(html.Append("</details>\n</div>\n").ToString());
    }

    private static void AppendPicture(StringBuilder html, DirectiveCall call, LinkGraph graph, string file)
    {
        var (width, height) = Fitted(call, LinkPicture.SizeOf(LinkLayout.Of(graph)));
        html.Append("<p><img");
        HtmlText.AppendAttribute(html, "src", call.Links.Place.LinkTo(file));
        HtmlText.AppendAttribute(html, "alt", Words(graph));
        HtmlText.AppendAttribute(html, "width", width.ToString(CultureInfo.InvariantCulture));
        HtmlText.AppendAttribute(html, "height", height.ToString(CultureInfo.InvariantCulture));
        HtmlText.AppendAttribute(html, "loading", "lazy");
        html.Append("></p>\n");
    }

    private static string Words(LinkGraph graph)
    {
        var left = graph.Selected > graph.Pages.Length ? $" of {graph.Selected}" : "";
        return $"Map of {graph.Pages.Length}{left} pages and {Wording.Count(graph.Links.Length, "link", "links")} between them";
    }

    // In inches, and only where both are said; never larger than it is.
    private static (int Width, int Height) Fitted(DirectiveCall call, (int Width, int Height) size)
    {
        if (Inches(call, "width") is not { } width || Inches(call, "height") is not { } height)
        {
            return size;
        }

        var (w, h) = ((long)(width * PixelsOfInch), (long)(height * PixelsOfInch));
        return w >= size.Width && h >= size.Height ? size
            : w * size.Height <= h * size.Width
                ? ((int)w, (int)Math.Max(1, size.Height * w / size.Width))
                : ((int)Math.Max(1, size.Width * h / size.Height), (int)h);
    }

    private static double? Inches(DirectiveCall call, string name) =>
        double.TryParse(call.Find(name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var inches)
        && inches is >= 0.1 and <= 1000 ? inches : null;

    private static void AppendList(StringBuilder html, DirectiveCall call, LinkGraph graph)
    {
        var next = graph.Links.ToLookup(l => l.From, l => l.To);
        html.Append("<ul class=\"made-list\">\n");
        for (var page = 0; page < graph.Pages.Length && call.Budget.TakeRows(1 + next[page].Count()) > next[page].Count(); page++)
        {
            html.Append("<li>").Append(call.LinkTo(graph.Pages[page].Id));
            html.Append(next[page].Any() ? " → " : "");
            html.AppendJoin(", ", next[page].Select(to => call.LinkTo(graph.Pages[to].Id))).Append("</li>\n");
        }

        html.Append("</ul>\n");
    }
}
