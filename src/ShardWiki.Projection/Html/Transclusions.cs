using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ShardWiki.Markup;

namespace ShardWiki.Projection;

/// <summary>
/// Finds transclusions in a tree: an embed that stands alone in its paragraph. One in running text is a link, since a block
/// cannot stand in a line.
/// </summary>
internal static class Transclusions
{
    /// <summary>The node that is all of <paramref name="block"/>; null where there is none.</summary>
    public static MarkdownObject? FindIn(Block block) => block is ParagraphBlock paragraph ? FindAlone(paragraph) : null;

    private static EmbedInline? FindAlone(ParagraphBlock paragraph)
    {
        EmbedInline? found = null;
        for (var inline = paragraph.Inline?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is EmbedInline embed && found is null)
            {
                found = embed;
            }
            else if (inline is not LineBreakInline && !(inline is LiteralInline text && text.Content.AsSpan().IsWhiteSpace()))
            {
                return null;
            }
        }

        return found;
    }
}
