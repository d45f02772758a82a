using System.Collections.Immutable;
using Markdig.Syntax;
using ShardWiki.Markup;

namespace ShardWiki.Projection;

/// <summary>
/// The body of a page as safe HTML: written from its tree, and past the guard that its content calls for.
/// </summary>
internal static class PageBody
{
    /// <summary>The body of <paramref name="page"/> where its links are <paramref name="links"/>.</summary>
    public static string Of(ParsedPage page, PageLinks links) =>
        Written(page, links, writer => writer.Write(page.Document));

    /// <summary>Some blocks of <paramref name="page"/>, as if they were all of it.</summary>
    public static string Of(ParsedPage page, ImmutableArray<Block> blocks, PageLinks links) =>
        Written(page, links, writer => writer.Write(blocks));

    private static string Written(ParsedPage page, PageLinks links, Action<BodyWriter> write)
    {
        var scope = new BodyScope(page.Document, links);
        write(new BodyWriter(scope));
        var html = scope.Html.ToString();
        return scope.IsGuarded ? HtmlGuard.Clean(html, links.Policy, links) : html;
    }
}
