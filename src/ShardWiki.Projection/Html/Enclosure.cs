using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// The file that a page brings, as <c>meta enclosure</c> names it: a file of the wiki, or an address of the web. It is a link
/// on the page, and comes with the page's entry in feeds.
/// </summary>
internal static class Enclosure
{
    /// <summary>Where it leads, to <paramref name="found"/> where it is of the wiki; null where the page brings none. What leads nowhere has no address.</summary>
    public static LinkShape? Find(PageLinks links, UnitedPage page, Identity? found) => page.Read.Facts.Meta.GetValueOrDefault("enclosure") is not { } name ? null
        : found is { } file ? links.Ask.To(file)
        : UrlScheme.Of(name).Length > 0 || UrlScheme.NamesHost(name) ? links.Outside(name)
        : LinkShapes.Broken(name, "");

    /// <summary>The page or file of the wiki that it is; null where it is none.</summary>
    public static Identity? FileOf(SiteMap map, UnitedPage page) =>
        page.Read.Facts.Meta.GetValueOrDefault("enclosure") is { } name ? map.Union.Names.Find(page.Id, name) : null;

    /// <summary>The link that the page shows, as safe HTML; empty where there is none.</summary>
    public static string Of(PageLinks links) => links.Page.Read.Facts.Meta.GetValueOrDefault("enclosure") is { } name
        && Find(links, links.Page, links.Ask.Named(name)) is { } shape
            ? $"<p class=\"made-enclosure\">Download {DirectiveCall.Link(shape, "")}</p>\n"
            : "";
}
