using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>Makes what a reader should know before reading a page.</summary>
internal sealed class Banners(SiteMap map, Frames frames)
{
    /// <summary>
    /// What stands above a page that shows <paramref name="page"/>, which <paramref name="topic"/> holds.
    /// </summary>
    public ImmutableArray<BannerView> Of(Topic topic, UnitedPage page, string from) =>
    [
        .. Elsewhere(topic, page, from),
        .. Removed(topic, page),
        .. Stale(page, from),
        .. Excerpt(page, from),
        .. Overlays(page, from),
        .. Conflicts(topic, from),
    ];

    /// <summary>What stands above a page that shows all voices of <paramref name="topic"/>.</summary>
    public ImmutableArray<BannerView> Of(Topic topic, string from) =>
        [.. topic.Voices.SelectMany(v => Overlays(map.Page(v), from)), .. Conflicts(topic, from)];

    /// <summary>What stands above the text that git merged of the <paramref name="shards"/> of a topic.</summary>
    public BannerView Merged(Topic topic, string shards, string from) =>
        new("derived", "Merged text", $"No shard says this: git merged the texts of {shards}.")
        {
            Href = frames.Link(from, map.Addresses.Voice(topic.Reference)!),
            HrefText = $"What {topic.Reference.Shard} says",
        };

    private IEnumerable<BannerView> Elsewhere(Topic topic, UnitedPage page, string from)
    {
        if (map.Addresses.Topic(topic) is var file && file != from)
        {
            yield return new BannerView("voice", "One voice", $"This is what the shard {page.Id.Shard} says.")
            {
                Href = frames.Link(from, file) + Envelopes.PartOf(topic, page.Id),
                HrefText = topic.Canonical is null
                    ? "See all voices together"
                    : "See the page as it is shown to readers",
            };
        }
    }

    private IEnumerable<BannerView> Removed(Topic topic, UnitedPage page)
    {
        if (map.Voice(page.Id) is { Removal: { } removal } voice && topic.IsBehindRemoval(voice))
        {
            yield return new BannerView("removed", "Removed elsewhere", Wording.Told(removal));
        }
    }

    private IEnumerable<BannerView> Stale(UnitedPage page, string from)
    {
        if (page.Provenance.Freshness is Freshness.Stale stale)
        {
            var since = WhenView.DayOf(stale.Since);
            yield return new BannerView(
                "stale", "Stale", $"The shard {page.Id.Shard} has not been reached since {since}.")
            {
                Href = frames.Link(from, SiteFiles.Shards),
                HrefText = "Shards",
            };
        }
    }

    private IEnumerable<BannerView> Excerpt(UnitedPage page, string from)
    {
        if (map.Addresses.Whole(page.Id) is { } file)
        {
            yield return new BannerView("excerpt", "Excerpt", "Only the beginning of this page is shown.")
            {
                Href = frames.Link(from, file),
                HrefText = "The whole text, as a file",
            };
        }
    }

    private IEnumerable<BannerView> Overlays(UnitedPage page, string from) =>
        map.OverlaysOn(page.Id).Select(o => new BannerView("overlay", "Overlay", OverlayWording.Of(o))
        {
            Detail = o.Patch,
            Href = frames.Link(from, SiteFiles.Overlay(o.Seq)),
            HrefText = "See the difference",
        });

    private IEnumerable<BannerView> Conflicts(Topic topic, string from) =>
        map.ConflictsAt(topic.Address).Where(c => Concerns(c, topic)).Select(c =>
            new BannerView("conflict", Wording.Of(c.Kind), c.Detail)
            {
                Href = frames.Link(from, SiteFiles.Conflicts),
                HrefText = "All conflicts",
            });

    private static bool Concerns(UnionConflict conflict, Topic topic) =>
        conflict.Subjects.IsEmpty || conflict.Subjects.Any(s => topic.Voices.Any(v => v.Id == s));
}
