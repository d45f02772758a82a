using System.Collections.Frozen;

namespace ShardWiki.Projection;

/// <summary>
/// How deep tags may nest in a piece of HTML, counted in one pass before any parser sees it: a parser's time grows with
/// the square of the depth. Elements that need no end are not counted.
/// </summary>
internal static class MarkupDepth
{
    private static readonly FrozenSet<string> Endless = FrozenSet.ToFrozenSet(
        [
            "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p",
            "source", "tbody", "td", "tfoot", "th", "thead", "tr", "wbr",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names =
        Endless.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The greatest depth that <paramref name="html"/> can reach.</summary>
    public static int Of(ReadOnlySpan<char> html)
    {
        var (depth, deepest) = (0, 0);
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<'))
        {
            html = html[(at + 1)..];
            var closes = html is ['/', ..];
            var name = NameAt(closes ? html[1..] : html);
            if (!name.IsEmpty && !Names.Contains(name))
            {
                depth = closes ? Math.Max(0, depth - 1) : depth + 1;
                deepest = Math.Max(deepest, depth);
            }
        }

        return deepest;
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> html)
    {
        var length = 0;
        while (length < html.Length && char.IsAsciiLetterOrDigit(html[length]))
        {
            length++;
        }

        return html[..length];
    }
}
