using ShardWiki.Markup;

namespace ShardWiki.Projection;

/// <summary>
/// The body of a page as safe HTML: written from its tree, and past the guard that its content calls for.
/// </summary>
internal static class PageBody
{
    /// <summary>The body of <paramref name="page"/> where its links are <paramref name="links"/>.</summary>
    public static string Of(ParsedPage page, PageLinks links)
    {
        var scope = new BodyScope(page.Document, links);
        new BodyWriter(scope).Write(page.Document);
        var html = scope.Html.ToString();
        return scope.IsGuarded ? HtmlGuard.Clean(html, links.Policy, links) : html;
    }
}
