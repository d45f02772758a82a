using System.Collections.Immutable;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>Plans the feeds of <c>inline</c> directives, and those of the list of changes.</summary>
internal sealed class FeedPlans(SiteMap map, Frames frames)
{
    // A feed tells what is new: without a word of its author it holds no whole archive.
    private const int UsualEntries = 50;
    private const int MostEntries = 200;

    /// <summary>Every feed beside that of the site.</summary>
    public IEnumerable<PlannedFile> All() =>
    [
        .. map.Feeds.All.SelectMany(f => f.Files.Select(k => Planned.Bytes(k.File, () => Written(k.Kind, OfInline(f, k.File))))),
        Planned.Bytes(SiteFiles.ChangesAtom, () => FeedXml.OfAtom(OfChanges(SiteFiles.ChangesAtom))),
        Planned.Bytes(SiteFiles.ChangesRss, () => FeedXml.OfRss(OfChanges(SiteFiles.ChangesRss))),
    ];

    private static ReadOnlyMemory<byte> Written(FeedKind kind, Feed feed) =>
        kind == FeedKind.Atom ? FeedXml.OfAtom(feed) : FeedXml.OfRss(feed);

    private Feed OfInline(InlineFeed feed, string file)
    {
        var page = map.Page(feed.Page);
        var place = new PagePlace(file, map.Input.Site.Links, "") { Owner = page.Id, Base = map.Input.Site.BaseUrl };
        var call = new DirectiveCall(feed.Directive, new PageLinks(map, page, place));
        var entries = new FeedEntries(call, frames);
        return new Feed
        {
            Id = FeedEntries.FindUri(call.Find("guid")) ?? $"{FeedEntries.NameOf(map, page.Id)}:{Uri.EscapeDataString(feed.Name)}",
            Title = feed.TitleOn(page),
            Description = call.Find("description") is { Length: > 0 } said ? said : map.Input.Site.Title,
            Self = entries.AddressOf(file),
            Page = entries.AddressOf(feed.PageFile),
            Generator = $"ShardWiki {map.Input.Site.Generator}",
            Entries = [.. Chosen(call).Select(entries.Of)],
        };
    }

    private static IEnumerable<Identity> Chosen(DirectiveCall call)
    {
        var chosen = InlineDirective.Chosen(call, out _) ?? [];
        if (call.Find("feedpages") is { } spec && call.Select(spec, "", out _) is { } fed)
        {
            chosen = [.. chosen.Where(fed.ToHashSet().Contains)];
        }

        var shown = call.Number("show") ?? call.Number("limit");
        var most = call.Number("feedlimit") ?? call.Number("feedshow") ?? shown ?? (call.Says("archive", false) ? UsualEntries : InlineDirective.Usual);
        return chosen.Skip(Math.Max(0, call.Number("skip") ?? 0)).Take(most > 0 ? Math.Min(most, MostEntries) : UsualEntries);
    }

    private Feed OfChanges(string file)
    {
        var place = new PagePlace(file, map.Input.Site.Links, "") { Base = map.Input.Site.BaseUrl };
        return new Feed
        {
            Id = $"urn:shardwiki:{map.Input.Site.Space}:changes",
            Title = $"{map.Input.Site.Title}: changes",
            Description = "Versions of shards and decisions of the journal",
            Self = place.LinkTo(file),
            Page = place.LinkTo(SiteFiles.Changes),
            Generator = $"ShardWiki {map.Input.Site.Generator}",
            Entries = [.. map.Union.Changes.Take(UsualEntries).Select(c => ChangeEntries.Of(map, c, place))],
        };
    }

}
