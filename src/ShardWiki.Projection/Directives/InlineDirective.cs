using System.Collections.Immutable;
using System.Text;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// <c>inline</c>: shows pages within a page, whole or as a list (ikiwiki's manual, "ikiwiki/directive/inline"). A topic is
/// shown once, by the voice of the page's own shard where it has one there.
/// </summary>
internal static class InlineDirective
{
    private const int Usual = 10;

    public static DirectiveHtml Of(DirectiveCall call)
    {
        if (Chosen(call, out var trouble) is not { } chosen)
        {
            return trouble;
        }

        var isList = call.Says("archive", false) || call.Says("quick", false) && call.Find("archive") is null
            || call.Find("template") is "titlepage" or "archivepage";
        var most = call.Number("show") ?? call.Number("limit") ?? (call.Says("archive", false) ? 0 : Usual);
        var shown = chosen.Skip(Math.Max(0, call.Number("skip") ?? 0)).Take(most > 0 ? most : int.MaxValue).ToArray();
        if (call.Says("feedonly", false) || shown.Length == 0)
        {
            return DirectiveHtml.Nothing;
        }

        return DirectiveHtml.Block(isList || call.IsTooDeep ? List(call, shown) : Whole(call, shown));
    }

    private static ImmutableArray<Identity>? Chosen(DirectiveCall call, out DirectiveHtml trouble)
    {
        trouble = DirectiveHtml.Nothing;
        if (call.Find("pagenames") is { } names)
        {
            return [.. names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(call.FindNamed).OfType<Identity>()];
        }

        if (call.Find("pages") is not { } spec)
        {
            trouble = call.Trouble("it does not say which pages: it needs pages=\"…\" or pagenames=\"…\"");
            return null;
        }

        if (call.Select(spec, call.Find("sort") ?? "age", out trouble) is not { } selected)
        {
            return null;
        }

        var others = OneOfEach(call, selected.Where(id => id != call.Page.Id));
        return [.. call.Says("reverse", false) ? others.Reverse() : others];
    }

    /// <summary>Each topic once, where its first voice stands, by the voice of the page's own shard if that is there.</summary>
    public static IEnumerable<Identity> OneOfEach(DirectiveCall call, IEnumerable<Identity> selected)
    {
        var topics = new Dictionary<Identity, int>();
        var shown = new List<Identity>();
        foreach (var id in selected)
        {
            if (call.Map.FindPage(id) is not { Topic: var topic })
            {
                shown.Add(id);
            }
            else if (topics.TryAdd(topic, shown.Count))
            {
                shown.Add(id);
            }
            else if (id.Shard == call.Page.Id.Shard && shown[topics[topic]].Shard != id.Shard)
            {
                shown[topics[topic]] = id;
            }
        }

        return shown;
    }

    private static string List(DirectiveCall call, Identity[] shown)
    {
        var html = new StringBuilder("<ul class=\"made-list\">\n");
        var isQuick = call.Says("quick", false) || call.Find("template") == "titlepage";
        foreach (var id in shown.Take(call.Budget.TakeRows(shown.Length)))
        {
            html.Append("<li>").Append(call.LinkTo(id));
            if (!isQuick && call.Map.FindPage(id) is { } page)
            {
                AppendByline(html.Append(' '), call, page);
            }

            html.Append("</li>\n");
        }

        return html.Append("</ul>\n").ToString();
    }

    private static string Whole(DirectiveCall call, Identity[] shown)
    {
        var html = new StringBuilder();
        var isRaw = call.Says("raw", false);
        foreach (var id in shown.Take(call.Budget.TakeRows(shown.Length)))
        {
            if (call.Map.FindPage(id) is not { } page || !call.Budget.TakesBody())
            {
                html.Append("<p>").Append(call.LinkTo(id)).Append("</p>\n");
            }
            else if (isRaw)
            {
                html.Append(call.Body(page));
            }
            else
            {
                html.Append("<article class=\"made-page\">\n<p class=\"made-title\">").Append(call.LinkTo(id)).Append("</p>\n");
                AppendByline(html.Append(call.Body(page)).Append("<p>"), call, page);
                html.Append("</p>\n</article>\n");
            }
        }

        return html.ToString();
    }

    private static void AppendByline(StringBuilder html, DirectiveCall call, UnitedPage page)
    {
        html.Append("<span class=\"made-byline\">");
        var author = page.Read.Facts.Meta.GetValueOrDefault("author") ?? page.Provenance.LastChange?.Author.Name ?? "";
        if (call.Map.Specs.CreatedOf(page.Id) is { } created)
        {
            html.Append("Posted ").Append(SmallDirectives.Day(created));
        }

        HtmlText.Append(html, author.Length > 0 ? $" by {author}" : "");
        html.Append("</span>");
    }
}
