using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ShardWiki.Markup;

namespace ShardWiki.Projection;

/// <summary>
/// The fast guard: looks at a document tree instead of its HTML. Where it passes a tree, everything that is written of
/// it is of the writer's own choosing; where it does not, the full guard must look at the HTML.
/// </summary>
internal static class TreeGuard
{
    /// <summary>Whether nothing in the tree is HTML of the author's, however deep.</summary>
    public static bool Passes(PageDocument document) =>
        !document.HoldsHtml && !document.Tree.Descendants().Any(n => n is HtmlBlock or HtmlInline);
}
