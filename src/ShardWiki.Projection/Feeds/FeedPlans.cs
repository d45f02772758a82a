using System.Buffers;
using System.Collections.Concurrent;
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

    // Of feeds that were written as one of their kinds and not as the other.
    private readonly ConcurrentDictionary<InlineFeed, MadeEntries> _made = new(ReferenceEqualityComparer.Instance);

    /// <summary>Every feed beside that of the site.</summary>
    public IEnumerable<PlannedFile> All() =>
    [
        .. map.Feeds.All.SelectMany(f => f.Files.Select(k => Planned.Known(k.File, () => Known(f, k), () => FindGlance(f, k.File)))),
        Planned.Bytes(SiteFiles.ChangesAtom, () => FeedXml.OfAtom(OfChanges(SiteFiles.ChangesAtom))),
        Planned.Bytes(SiteFiles.ChangesRss, () => FeedXml.OfRss(OfChanges(SiteFiles.ChangesRss))),
    ];

    private static ReadOnlyMemory<byte> Written(FeedKind kind, Feed feed) =>
        kind == FeedKind.Atom ? FeedXml.OfAtom(feed) : FeedXml.OfRss(feed);

    // What is asked while the entries are chosen and written tells the rest.
    private KnownFile Known(InlineFeed feed, (FeedKind Kind, string File) file)
    {
        var links = LinksOf(feed, file.File);
        var (place, page) = (links.Place, links.Page);
        var call = new DirectiveCall(feed.Directive, links);
        var empty = Empty(feed, file.File, (call, new FeedEntries(call, map, frames)));
        return new KnownFile
        {
            Parts = [new KnownPart(PartKind.Around, $"{page.Id}", TextDigest.Of((string[])
            [
                $"{file}", $"{place.Style}", feed.Directive.Raw, empty.Id, empty.Title, empty.Description, empty.Self, empty.Page, empty.Generator,
                $"{map.Input.Site.Space}",
            ]))],
            Asked = place.Asked,
            Answers = questions => AskedAgain.AnswersOf([links], questions),
            Write = buffer => buffer.Write(Written(file.Kind, empty with { Entries = EntriesOf(feed, links) }).Span),
        };
    }

    // All that it shows, it asks for, or is told by what is around pages.
    private Glance? FindGlance(InlineFeed feed, string file)
    {
        using var digest = map.Glances.FindAround(file);
        return digest is null ? null : new Glance(Sum.Of(digest), questions => AskedAgain.LooseOf([LinksOf(feed, file)], questions));
    }

    private PageLinks LinksOf(InlineFeed feed, string file) => new(
        map,
        map.Page(feed.Page),
        new PagePlace(file, map.Input.Site.Links, "") { Owner = feed.Page, Base = map.Input.Site.BaseUrl, Asked = new Asked() });

    // Both kinds of a feed stand beside each other, and say the same; one is written after the other.
    private ImmutableArray<FeedEntry> EntriesOf(InlineFeed feed, PageLinks links)
    {
        var asked = links.Place.Asked;
        if (_made.TryRemove(feed, out var other))
        {
            asked.AboutAllOf(other.Asked);
            return other.Entries;
        }

        var call = new DirectiveCall(feed.Directive, links);
        ImmutableArray<FeedEntry> entries = [.. Chosen(call).Select(new FeedEntries(call, map, frames).Of)];
        // Where both are made at once, nobody waits for them.
        if (feed.Files.Length > 1 && !_made.TryAdd(feed, new MadeEntries(asked, entries)))
        {
            _made.TryRemove(feed, out _);
        }

        return entries;
    }

    private Feed Empty(InlineFeed feed, string file, (DirectiveCall Call, FeedEntries Entries) at)
    {
        var ((call, entries), page) = (at, map.Page(feed.Page));
        return new Feed
        {
            Id = FeedEntries.FindUri(call.Find("guid")) ?? $"{FeedEntries.NameOf(map, page.Id)}:{Uri.EscapeDataString(feed.Name)}",
            Title = feed.TitleOn(page),
            Description = call.Find("description") is { Length: > 0 } said ? said : map.Input.Site.Title,
            Self = entries.AddressOf(file),
            Page = entries.AddressOf(feed.PageFile),
            Generator = $"ShardWiki {map.Input.Site.Generator}",
            Entries = [],
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

    private sealed record MadeEntries(Asked Asked, ImmutableArray<FeedEntry> Entries);
}
