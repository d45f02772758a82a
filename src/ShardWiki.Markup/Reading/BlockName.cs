using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ShardWiki.Markup;

/// <summary>
/// Obsidian's names of blocks: <c>^name</c> at the end of a paragraph or list item, or alone after a block. The name
/// goes from the text into the id of the paragraph or item, <c>^</c> included, because that is how links write it.
/// </summary>
internal static class BlockName
{
    /// <summary>
    /// Takes the name off the end of <paramref name="leaf"/>, where it has one. Of blocks with one name the first bears it:
    /// an id stands on a page once.
    /// </summary>
    public static void Take(LeafBlock leaf, ISet<string> names)
    {
        if (leaf is not ParagraphBlock { Inline.LastChild: LiteralInline last }
            || Find(last.Content.AsSpan()) is not (>= 0 and var at))
        {
            return;
        }

        if (at == 0 && last.PreviousSibling is not (null or LineBreakInline))
        {
            // It goes on from what stands before it, as in "x*y*^2".
            return;
        }

        var name = last.Content.AsSpan()[at..].ToString();
        last.Content = new StringSlice(last.Content.AsSpan()[..at].TrimEnd().ToString());
        if (names.Add(name))
        {
            MarkdownObject bearer = leaf.Parent is ListItemBlock item && item[0] == leaf ? item : leaf;
            bearer.GetAttributes().Id = name;
        }
    }

    private static int Find(ReadOnlySpan<char> text)
    {
        var at = text.LastIndexOf('^');
        if (at < 0 || at == text.Length - 1 || (at > 0 && text[at - 1] != ' '))
        {
            return -1;
        }

        foreach (var c in text[(at + 1)..])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
            {
                return -1;
            }
        }

        return at;
    }
}
