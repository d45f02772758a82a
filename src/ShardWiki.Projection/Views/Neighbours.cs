using System.Collections.Immutable;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>What a page is next to: pages that link to it, and lists that it stands in by its tags.</summary>
internal sealed class Neighbours(SiteMap map, Frames frames)
{
    // More than this says nothing to a reader; the JSON index has all.
    private const int MostBacklinks = 200;

    /// <summary>Who links to <paramref name="page"/>, on <paramref name="file"/>; null where nobody does.</summary>
    public BacklinksView? Backlinks(UnitedPage page, string file)
    {
        if (page.Backlinks.IsEmpty)
        {
            return null;
        }

        // Voices of one topic are met at one place: listed once.
        var from = page.Backlinks.Select(map.Page).DistinctBy(p => p.Topic).ToArray();
        var rest = from.Length - MostBacklinks;
        return new BacklinksView(
            [
                .. from.Take(MostBacklinks).Select(p => new LinkView(
                        p.Read.Facts.Title, frames.Link(file, map.TopicFile(p)), p.Id.Shard.ToString())),
            ],
            from.Length,
            rest > 0 ? $"and {Wording.Count(rest, "more page", "more pages")}" : "")
        {
            Picture = map.Pictured.TryGetValue(page.Topic, out var name) ? frames.Link(file, PicturePlans.PageOf(name)) : "",
        };
    }

    /// <summary>Links to the lists of <paramref name="tags"/> that have one.</summary>
    public ImmutableArray<LinkView> Tags(IEnumerable<string> tags, string file) =>
        [.. tags.Where(t => map.Addresses.Tag(t) is not null)
            .Select(t => new LinkView(t, frames.Link(file, map.Addresses.Tag(t)!)))];
}
