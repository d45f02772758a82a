using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>The parts of a file that a text of a page is, with its links.</summary>
internal static class TextParts
{
    /// <summary>The parts that the text of <paramref name="links"/> is, which <paramref name="shard"/> holds.</summary>
    public static ImmutableArray<KnownPart> Of(PageLinks links, Attachment shard) => [TextOf(links.Page, shard), LinksOf(links)];

    /// <summary>The text of <paramref name="page"/> itself, which <paramref name="shard"/> holds.</summary>
    public static KnownPart TextOf(UnitedPage page, Attachment shard) =>
        new(PartKind.Text, $"{page.Id}", TextDigest.Of([$"{page.Id}", $"{page.Read.Shown}", shard.Dialect.Name, .. shard.Html]));

    /// <summary>Where its links lead, and what they are called there.</summary>
    public static KnownPart LinksOf(PageLinks links)
    {
        var (page, place) = (links.Page, links.Place);
        return new(PartKind.Links, $"{page.Id}", ViewDigest.Of(
            Shapes(links), ViewShapes.Default.ImmutableArrayLinkShape,
            [place.File, $"{place.Style}", place.Prefix, OwnPlaces(links), .. Shown(page)]));
    }

    // Where places of a text lead that stands within another page: to its own page, whichever that is.
    private static string OwnPlaces(PageLinks links) => links.IsTranscluded ? links.Within("place").Address ?? "" : "";

    // What a link shows in place, or that it shows nothing after all.
    private static IEnumerable<string> Shown(UnitedPage page) =>
        page.Links.Select(target => target is LinkTarget.ToPage { Shown: { } span } ? $"{span}" : "");

    // What is no file and stands nowhere else looks the same as a picture and as a link.
    private static ImmutableArray<LinkShape> Shapes(PageLinks links)
    {
        var targets = links.Page.Links;
        var shapes = ImmutableArray.CreateBuilder<LinkShape>(targets.Length);
        for (var number = 0; number < targets.Length; number++)
        {
            shapes.Add(links.At(number));
            if (targets[number] is LinkTarget.ToAsset or LinkTarget.Outside)
            {
                shapes.Add(links.PictureAt(number));
            }
        }

        return shapes.ToImmutable();
    }
}
