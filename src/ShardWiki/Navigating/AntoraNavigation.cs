using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ShardWiki;

/// <summary>Antora's <c>nav.adoc</c>: titles of blocks, and lists whose items are as deep as they have stars.</summary>
internal static class AntoraNavigation
{
    private static readonly Regex Title = new(@"^\.(?<title>[^\s.].*)$", RegexOptions.CultureInvariant);
    private static readonly Regex Item = new(@"^\s*(?<stars>\*+|\.+)\s+(?<text>.+?)\s*$", RegexOptions.CultureInvariant);
    private static readonly Regex Cross = new(@"^(?:xref:|link:)?(?<target>[^\[\]\s]+)\[(?<title>[^\]]*)\]$", RegexOptions.CultureInvariant);

    public static ImmutableArray<NavigationItem> Of(string text, NavigationNames names)
    {
        var outline = new NavigationOutline();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (Title.Match(line) is { Success: true } title)
            {
                outline.Add(0, ItemOf(title.Groups["title"].Value.Trim(), names));
            }
            else if (Item.Match(line) is { Success: true } item)
            {
                outline.Add(item.Groups["stars"].Length, ItemOf(item.Groups["text"].Value, names));
            }
        }

        return outline.Tree();
    }

    private static NavigationItem ItemOf(string text, NavigationNames names) => Cross.Match(text) is { Success: true } cross
        ? new NavigationItem { Title = cross.Groups["title"].Value, Page = names.PageOf(WithoutModule(cross.Groups["target"].Value)) }
        : new NavigationItem { Title = text };

    // component:module:page.adoc, module:page.adoc; a module is a folder, and ROOT is none.
    private static string WithoutModule(string target)
    {
        if (target.Contains("://", StringComparison.Ordinal))
        {
            return target;
        }

        var parts = target[(target.IndexOf('@', StringComparison.Ordinal) + 1)..].Split(':');
        return parts is [.., var module, var page] && module is not ("ROOT" or "") ? $"{module}/{page}" : parts[^1];
    }
}
