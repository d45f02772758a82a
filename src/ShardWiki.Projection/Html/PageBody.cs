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
        Of(page, links, []);

    private static string Of(ParsedPage page, PageLinks links, ImmutableArray<string> made) =>
        Written(page, (links, made), writer => writer.Write(page.Document));

    /// <summary>Some blocks of <paramref name="page"/>, as if they were all of it.</summary>
    public static string Of(ParsedPage page, ImmutableArray<Block> blocks, PageLinks links) =>
        Written(page, (links, []), writer => writer.Write(blocks));

    /// <summary>
    /// The text of <paramref name="page"/> as part of another: what is one paragraph stands within a line. Marks in it may
    /// name what was <paramref name="made"/> before, by number.
    /// </summary>
    public static DirectiveHtml Fragment(ParsedPage page, PageLinks links, ImmutableArray<string> made)
    {
        const string Open = "<p>";
        const string Close = "</p>\n";
        var html = Of(page, links, made);

        // The guard ends a paragraph where an author begins another within it, and no line follows then.
        var isLine = html.StartsWith(Open, StringComparison.Ordinal) && html.EndsWith(Close, StringComparison.Ordinal)
            && html.IndexOf(Close.TrimEnd(), StringComparison.Ordinal) == html.Length - Close.Length;
        return html.Length == 0 ? DirectiveHtml.Nothing
            : isLine ? DirectiveHtml.Line(html[Open.Length..^Close.Length])
            : DirectiveHtml.Block(html);
    }

    private static string Written(
        ParsedPage page, (PageLinks Links, ImmutableArray<string> Made) with, Action<BodyWriter> write)
    {
        var links = with.Links;
        var holdsHtml = !TreeGuard.Passes(page.Document);
        // What directives make is counted, and is not made twice.
        return (holdsHtml && page.Facts.Directives.IsEmpty && with.Made.IsEmpty ? FindSimple(page, links, write) : null)
            ?? Guarded(page, with, holdsHtml, write);
    }

    /// <summary>The body of <paramref name="page"/> past the full guard where it holds HTML of the author's, however simple.</summary>
    internal static string Guarded(ParsedPage page, PageLinks links) =>
        Guarded(page, (links, []), !TreeGuard.Passes(page.Document), writer => writer.Write(page.Document));

    /// <summary>The body where the HTML of the author's in it is simple; null where it is not, and the full guard has to look.</summary>
    internal static string? FindSimple(ParsedPage page, PageLinks links) => FindSimple(page, links, writer => writer.Write(page.Document));

    private static string Guarded(
        ParsedPage page, (PageLinks Links, ImmutableArray<string> Made) with, bool holdsHtml, Action<BodyWriter> write)
    {
        var links = with.Links;
        var scope = new BodyScope(page.Document, links, with.Made, holdsHtml);
        write(new BodyWriter(scope));
        var html = scope.Html.ToString();
        return holdsHtml ? HtmlGuard.Clean(html, links.Policy, new LinksWithFragments(links, scope.Fragments)) : html;
    }

    // Of HTML that is simple, as the full guard would give it; null where it is not simple.
    private static string? FindSimple(ParsedPage page, PageLinks links, Action<BodyWriter> write)
    {
        var simple = new SimpleTags(links.Policy, links.Id);
        var scope = new BodyScope(page.Document, links, [], holdsHtml: true, simple);
        write(new BodyWriter(scope));
        simple.End(scope.Html);
        return simple.IsSimple && scope.Html.ToString() is var html && PlainHtml.Is(html, links.Policy) ? html : null;
    }
}
