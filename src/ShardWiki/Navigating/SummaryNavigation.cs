using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ShardWiki;

/// <summary>
/// A <c>SUMMARY.md</c> of mdBook or GitBook: nested lists of links, links before and after them, and headings that begin a
/// part.
/// </summary>
internal static class SummaryNavigation
{
    private const int TabWidth = 4;
    private static readonly Regex Entry = new(@"^(?<indent>[ \t]*)(?:[-*+]|\d+\.)?[ \t]*\[(?<title>(?:[^\]\\]|\\.)*)\]\(<?(?<target>[^)>]*)>?\)\s*$", RegexOptions.CultureInvariant);
    private static readonly Regex Heading = new(@"^#{1,6}[ \t]+(?<title>.+?)[ \t#]*$", RegexOptions.CultureInvariant);

    public static ImmutableArray<NavigationItem> Of(string text, NavigationNames names)
    {
        var outline = new NavigationOutline();
        var isFirst = true;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (Heading.Match(line) is { Success: true } heading)
            {
                // The first one is the title of the summary itself.
                if (!isFirst)
                {
                    outline.Add(0, new NavigationItem { Title = heading.Groups["title"].Value });
                }

                isFirst = false;
            }
            else if (Entry.Match(line) is { Success: true } entry)
            {
                isFirst = false;
                outline.Add(1 + DepthOf(entry.Groups["indent"].Value), ItemOf(entry, names));
            }
        }

        return outline.Tree();
    }

    private static int DepthOf(string indent) => indent.Sum(c => c == '\t' ? TabWidth : 1);

    // A chapter without a target is a draft of one: its name stays while something is below it.
    private static NavigationItem ItemOf(Match entry, NavigationNames names) => new()
    {
        Title = entry.Groups["title"].Value.Replace("\\", "", StringComparison.Ordinal),
        Page = entry.Groups["target"].Value is { Length: > 0 } target ? names.PageOf(target) : "",
    };
}
