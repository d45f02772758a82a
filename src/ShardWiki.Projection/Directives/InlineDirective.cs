using System.Collections.Immutable;
using System.Text;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// <c>inline</c>: shows pages within a page, whole or as a list (ikiwiki's manual, "ikiwiki/directive/inline"). A topic is
/// shown once, by the voice of the page's own shard where it has one there.
/// </summary>
internal static class InlineDirective
{
    /// <summary>How many pages are shown where nobody says.</summary>
    public const int Usual = 10;

    public static DirectiveHtml Of(DirectiveCall call)
    {
        if (Chosen(call, out var trouble) is not { } chosen)
        {
            return trouble;
        }

        var most = call.Number("show") ?? call.Number("limit") ?? (call.Says("archive", false) ? 0 : Usual);
        var shown = chosen.Skip(Math.Max(0, call.Number("skip") ?? 0)).Take(most > 0 ? most : int.MaxValue).ToArray();
        var html = InlineHead.Of(call) + (call.Says("feedonly", false) || shown.Length == 0 ? "" : Shown(call, shown));
        return html.Length == 0 ? DirectiveHtml.Nothing : DirectiveHtml.Block(html);
    }

    /// <summary>What it selects, in its order; null, and a message, where it cannot be told.</summary>
    public static ImmutableArray<Identity>? Chosen(DirectiveCall call, out DirectiveHtml trouble)
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

        if (call.Select(spec, call.Find("sort") ?? "age title", out trouble) is not { } selected)
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
            if (call.Ask.TopicOf(id) is not { } topic)
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

    private static string Shown(DirectiveCall call, Identity[] shown)
    {
        var isArchive = call.Says("archive", false);
        var named = call.Find("template") ?? (isArchive ? "archivepage" : "inlinepage");
        var rows = shown.Take(call.Budget.TakeRows(shown.Length));
        if (named is not ("inlinepage" or "archivepage" or "titlepage" or "recentchanges" or "microblog")
            && !call.IsTooDeep && InlineTemplate.Find(call, named) is { } template)
        {
            return template.Filled([.. rows], isArchive && call.Says("quick", false));
        }

        return isArchive || named is "archivepage" or "titlepage" || call.IsTooDeep
            ? List(call, rows, isBare: named == "titlepage")
            : Whole(call, rows);
    }

    private static string List(DirectiveCall call, IEnumerable<Identity> shown, bool isBare)
    {
        var html = new StringBuilder("<ul class=\"made-list\">\n");
        foreach (var id in shown)
        {
            html.Append("<li>").Append(call.LinkTo(id));
            if (!isBare && InlineByline.Of(call, call.Ask.Item(id)) is { Length: > 0 } byline)
            {
                html.Append(' ').Append(byline);
            }

            html.Append("</li>\n");
        }

        return html.Append("</ul>\n").ToString();
    }

    private static string Whole(DirectiveCall call, IEnumerable<Identity> shown)
    {
        var html = new StringBuilder();
        var isRaw = call.Says("raw", false);
        foreach (var id in shown)
        {
            var item = call.Ask.Item(id);
            if (item.Change is not null)
            {
                AppendArticle(html, call, (id, item), item.Touched);
            }
            else if (item.Page is not { } page || !call.Budget.TakesBody())
            {
                html.Append("<p>").Append($"{call.LinkTo(id)} {InlineByline.Of(call, item)}".TrimEnd()).Append("</p>\n");
            }
            else if (isRaw)
            {
                html.Append(call.Body(page));
            }
            else
            {
                AppendArticle(html, call, (id, item), call.Body(page));
            }
        }

        return html.ToString();
    }

    private static void AppendArticle(StringBuilder html, DirectiveCall call, (Identity Id, ListedItem Item) shown, string body)
    {
        var item = shown.Item;
        html.Append("<article class=\"made-page").Append(item.Change is null ? "" : " made-change").Append("\">\n");
        html.Append("<p class=\"made-title\">").Append(call.LinkTo(shown.Id)).Append("</p>\n").Append(body);
        html.Append("<p>").Append(InlineByline.Of(call, item)).Append("</p>\n");
        html.Append(item.Page is { } page ? InlineByline.Tags(call, page) + InlineByline.Actions(call, item) : "");
        html.Append("</article>\n");
    }

    /// <summary>Where a page says that its author is; null where it says nothing, or no address of the web.</summary>
    public static string? AuthorUrlOf(UnitedPage page) =>
        page.Read.Facts.Meta.GetValueOrDefault("authorurl") is { } url && UrlScheme.Of(url) is "http" or "https" ? url : null;
}
