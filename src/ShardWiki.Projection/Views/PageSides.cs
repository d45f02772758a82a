using System.Collections.Immutable;
using System.Text;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// What a page shows around its own text because of others: the page <c>sidebar</c> that is nearest, as ikiwiki has it, and
/// after it the licence and the copyright that it says it has.
/// </summary>
internal sealed class PageSides(SiteMap map)
{
    private const string Name = "sidebar";

    /// <summary>The links of the sidebar of <paramref name="page"/> where <paramref name="place"/> is; null where it has none.</summary>
    public PageLinks? FindSidebar(UnitedPage page, PagePlace place) => FindSidebar(page) is { } sidebar
        ? new PageLinks(map, sidebar, place.Within("side-")) { IsTranscluded = true }
        : null;

    /// <summary>The sidebar of <paramref name="page"/>; null where it has none.</summary>
    public UnitedPage? FindSidebar(UnitedPage page)
    {
        var own = page.Read.Facts.Directives.Select(d => d.Directive).Where(d => d.Name == Name).ToArray();
        var isWanted = own.Length > 0 ? own.All(d => d.Find("content") is null)
            : map.Shards[page.Id.Shard].Attachment.Sidebars;
        return isWanted && map.Union.Names.Find(page.Id, Name) is { } found
            && map.FindPage(found) is { } sidebar && sidebar.Topic != page.Topic
                ? sidebar
                : null;
    }

    /// <summary>The sidebar as safe HTML; empty where there is none.</summary>
    public string Sidebar(UnitedPage page, PagePlace place) => FindSidebar(page, place) is { } links
        ? $"<aside class=\"made-sidebar\">\n{PageBody.Of(map.Parsed(links.Page.Id), links)}</aside>\n"
        : "";

    /// <summary>What <paramref name="page"/> says of its licence, copyright, author and enclosure, as it is written.</summary>
    public static string RightsOf(UnitedPage page) =>
        string.Join('\0', ((string[])["license", "copyright", "authorurl", "enclosure"]).Select(f => page.Read.Facts.Meta.GetValueOrDefault(f)));

    /// <summary>What may be done with <paramref name="page"/>, as it says itself; empty where it says nothing.</summary>
    public string Rights(UnitedPage page, PagePlace place)
    {
        var meta = page.Read.Facts.Meta;
        var html = new StringBuilder();
        AppendAuthor(html, page, place);
        Append(html, "License", meta.GetValueOrDefault("license"), page, place);
        Append(html, "Copyright", meta.GetValueOrDefault("copyright"), page, place);
        return html.Length == 0 ? "" : $"<div class=\"made-rights\">\n{html}</div>\n";
    }

    private void AppendAuthor(StringBuilder html, UnitedPage page, PagePlace place)
    {
        if (page.Read.Facts.Meta.GetValueOrDefault("author") is { } name && InlineDirective.AuthorUrlOf(page) is { } url)
        {
            var link = DirectiveCall.Link(new PageLinks(map, page, place).Outside(url) with { Class = "" }, name);
            html.Append("<p>By ").Append(link).Append("</p>\n");
        }
    }

    // Both are wiki text, often a link to the page of a licence.
    private void Append(StringBuilder html, string word, string? text, UnitedPage page, PagePlace place)
    {
        if (text is null)
        {
            return;
        }

        var said = new DirectiveCall(new Directive("meta", "", []), new PageLinks(map, page, place.Within("rights-"))).Text(text);
        html.Append(said.IsBlock ? $"<div>{word}: {said.Html}</div>\n" : $"<p>{word}: {said.Html}</p>\n");
    }
}
