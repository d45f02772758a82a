using System.Collections.Immutable;
using ShardWiki.Markup;

namespace ShardWiki.Projection;

/// <summary>The headings of a page as its table of contents; none where there are too few to find one's way by.</summary>
internal static class Outline
{
    private const int Fewest = 3;
    private const int Most = 200;

    public static ImmutableArray<TocView> Of(PageFacts facts, PageDocument document)
    {
        var headings = facts.Headings.Skip(document.TitleIsFirstHeading ? 1 : 0)
            .Where(h => h.Level <= 4 && h.Text.Length > 0).ToArray();
        if (headings.Length < Fewest)
        {
            return [];
        }

        var top = headings.Min(h => h.Level);
        return
        [
            .. headings.Where(h => h.Level < top + 3).Take(Most).Select(h => new TocView(
                h.Text, Href.Fragment(ContentId.Of("", h.Anchor)), h.Level - top + 1)),
        ];
    }
}
