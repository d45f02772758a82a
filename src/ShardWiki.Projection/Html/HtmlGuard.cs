using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ShardWiki.Markup;

namespace ShardWiki.Projection;

/// <summary>
/// The full guard: parses a fragment as a browser does, and writes again only what the policy allows. What is not
/// allowed is unwrapped or dropped, never repaired. It changes nothing in what the fast path writes.
/// </summary>
internal static class HtmlGuard
{
    /// <summary>Names a link of the page by its number, for the guard to put its shape there.</summary>
    public const string LinkMark = "data-sw";

    /// <summary>Names what a directive made by its number, for the guard to put it there as it is.</summary>
    public const string FragmentMark = "data-sw-made";

    /// <summary>
    /// How deep elements may be nested: a parser takes seconds for tens of thousands. It is counted before, so that the
    /// outcome is the same everywhere, and what is too much is shown as it is written.
    /// </summary>
    public const int Deepest = 500;

    // To make one takes longer than to read a short text. Reading changes nothing in it; it is no two threads' at once.
    private static readonly ThreadLocal<(HtmlParser Parser, IElement Body)> Parsers = new(() =>
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false });
        return (parser, parser.ParseDocument("").Body!);
    });

    private const int MostTags = 100_000;

    // What stays when other elements go may be read in another way than it stood: read again until nothing changes.
    private const int MostReadings = 8;

    /// <summary>
    /// <paramref name="html"/> with only what <paramref name="policy"/> allows, its links as <paramref name="links"/>
    /// say.
    /// </summary>
    public static string Clean(string html, HtmlPolicy policy, IGuardedLinks links)
    {
        if (html.AsSpan().Count('<') > MostTags || MarkupDepth.Of(html) > Deepest)
        {
            return Literal(html);
        }

        var clean = Once(html, policy, links);
        for (var i = 0; i < MostReadings; i++)
        {
            if (PlainHtml.Is(clean, policy))
            {
                return clean;
            }

            var again = Once(clean, policy, LinksAsTheyAre.Instance);
            if (again == clean)
            {
                return clean;
            }

            clean = again;
        }

        return Literal(html);
    }

    /// <summary>The same, read once: what stays may still be read in another way than it stood.</summary>
    public static string Once(string html, HtmlPolicy policy, IGuardedLinks links)
    {
        var (parser, body) = Parsers.Value;
        return new GuardedTree(policy, links).Written(parser.ParseFragment(html.Replace(HtmlText.End, '\uFFFD'), body));
    }

    private static string Literal(string html) => $"<pre class=\"literal\"><code>{HtmlText.Of(html)}</code></pre>";
}
