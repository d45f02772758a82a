using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// Plans the views over the whole union: pages, tags, conflicts, changes, journal, broken links, shards.
/// </summary>
internal sealed class ListPlans(SiteMap map, Frames frames)
{
    private const int MostLinksInRow = 20;

    private readonly Templates _templates = map.Input.Theme.Templates;
    private readonly UnionGraph _union = map.Union;

    /// <summary>Every view.</summary>
    public IEnumerable<PlannedFile> All() =>
    [
        .. Listed("pages", SiteFiles.Pages, "All pages", Topics(), PageRow),
        .. new ConflictPlans(map, frames).All(),
        .. Listed("changes", SiteFiles.Changes, "Recent changes", _union.Changes, ChangeRow),
        .. Listed("journal", SiteFiles.Journal, "Journal", Decisions(), JournalRow),
        .. Listed("broken-links", SiteFiles.BrokenLinks, "Broken links", BrokenLinks(), BrokenRow),
        .. Listed("shards", SiteFiles.Shards, "Shards", _union.Shards, ShardRow),
        .. TagPlans(),
    ];

    /// <summary>A topic as a row, seen from <paramref name="file"/>.</summary>
    public PageRow PageRow(Topic topic, string file) => new(
        new LinkView(map.ReferenceOf(topic).Read.Facts.Title, frames.Link(file, map.Addresses.Topic(topic))),
        topic.Address.IsRoot ? "/" : topic.Address.ToString(),
        string.Join(", ", topic.Voices.Select(v => v.Id.Shard.ToString()).Distinct(StringComparer.Ordinal).Take(5)),
        topic.State.ToString().ToLowerInvariant(),
        Wording.Of(topic));

    /// <summary>A shard as a row.</summary>
    public ShardRow ShardRow(ShardSnapshot shard, string file)
    {
        var pages = shard.Pages.Count(p => p.Shape == PageShape.Page);
        return new ShardRow
        {
            Name = shard.Attachment.Name.ToString(),
            Adapter = shard.Attachment.Adapter,
            Dialect = shard.Attachment.Dialect.Name,
            Mode = IndexJson.ModeOf(shard.Attachment.Mode),
            Mount = shard.Attachment.Mount.IsRoot ? "/" : shard.Attachment.Mount.ToString(),
            Revision = shard.Revision.ToString(),
            Observed = WhenView.Of(shard.Observed),
            Freshness = Wording.Of(shard.Freshness),
            FreshnessKind = shard.Freshness.Word,
            Pages = Wording.Count(pages, "page", "pages"),
            Assets = Wording.Count(shard.Pages.Length - pages, "file", "files"),
            Profile =
            [
                .. shard.Profile.Entries.Select(e => new PositionRow(e.Spectrum.Name, e.Position.Name, e.Origin.Name)),
            ],
        };
    }

    /// <summary>Every topic, in the order of its address.</summary>
    public ImmutableArray<Topic> Topics() => [.. _union.Topics.OrderBy(t => t.Address).ThenBy(t => t.Id)];

    private IEnumerable<PlannedFile> Listed<TItem, TRow>(
        string layout, string list, string title, ImmutableArray<TItem> items, Func<TItem, string, TRow> row) =>
        Paging.Of(list, items, part => _templates.Render(layout, new ListView<TRow>
        {
            Frame = frames.Of(new PageHead
            {
                File = part.File,
                Kind = layout,
                Title = title,
                Feeds = list == SiteFiles.Changes ? FeedsOfChanges : [],
            }),
            Title = title,
            Count = items.Length.ToString("#,##0", CultureInfo.InvariantCulture),
            Rows = [.. part.Rows.ToArray().Select(i => row(i, part.File))],
            Pager = part.Pager(frames),
        }));

    private static ImmutableArray<(FeedKind Kind, string File, string Title)> FeedsOfChanges { get; } =
    [
        (FeedKind.Atom, SiteFiles.ChangesAtom, "Recent changes"), (FeedKind.Rss, SiteFiles.ChangesRss, "Recent changes"),
    ];

    private ImmutableArray<JournalLine> Decisions() => [.. _union.Journal.Lines.OrderByDescending(l => l.Seq)];

    private IEnumerable<PlannedFile> TagPlans()
    {
        var tagged = _union.Topics.SelectMany(t => t.Voices.SelectMany(v => map.Page(v).Read.Facts.Tags).Distinct()
            .Select(tag => (Tag: tag, Topic: t))).ToLookup(x => x.Tag, x => x.Topic, StringComparer.Ordinal);
        var tags = map.Addresses.AllTags.ToImmutableArray();
        return Listed("tags", SiteFiles.Tags, "Tags", tags, (t, file) => new LinkView(
                t.Key, frames.Link(file, t.Value), Wording.Count(tagged[t.Key].Count(), "page", "pages")))
            .Concat(tags.SelectMany(t => Listed(
                "tag", t.Value, t.Key, [.. tagged[t.Key].OrderBy(x => x.Address).ThenBy(x => x.Id)], PageRow)));
    }

    private LinkView Subject(Identity id, string file) => map.FindPage(id) is { } page
        ? new LinkView(id.ToString(), frames.Link(file, map.TextFile(page)))
        : new LinkView(id.ToString(), "");

    private ChangeRow ChangeRow(SpaceChange change, string file)
    {
        var pages = change.Touched.Select(map.FindPage).OfType<UnitedPage>().ToArray();
        var rest = change.Touched.Length - Math.Min(pages.Length, MostLinksInRow);
        return new ChangeRow
        {
            Anchor = ChangeEntries.Anchor(change),
            Shard = change.Shard?.ToString() ?? "the journal",
            Revision = change.Shard is null ? $"decision {change.Seq}" : change.Revision.Short,
            Author = change.Author.Name,
            At = WhenView.Of(change.At),
            Summary = ChangeEntries.Named(change),
            Pages = [.. pages.Take(MostLinksInRow).Select(p =>
                new LinkView(p.Read.Facts.Title, frames.Link(file, map.TextFile(p))))],
            More = rest > 0 ? $"and {Wording.Count(rest, "other file", "other files")}" : "",
        };
    }

    private JournalRow JournalRow(JournalLine line, string file) => new()
    {
        Seq = line.Seq,
        At = WhenView.Of(line.At),
        Actor = line.Actor.Name,
        Type = line.Type,
        Subject = Identity.TryParse(line.Subject, out var id) ? Subject(id, file) : new LinkView(line.Subject, ""),
        Sentence = line.Sentence,
        Remark = line.Remark,
    };

    private ImmutableArray<(UnitedPage Page, int Link)> BrokenLinks() =>
    [
        .. _union.Pages.SelectMany(p => p.Links.Select((l, i) => (Page: p, Link: i, Broken: l is LinkTarget.Broken)))
            .Where(x => x.Broken).Select(x => (x.Page, x.Link)),
    ];

    private BrokenLinkRow BrokenRow((UnitedPage Page, int Link) item, string file)
    {
        var link = item.Page.Read.Facts.Links[item.Link];
        return new BrokenLinkRow(
            new LinkView(
                item.Page.Read.Facts.Title, frames.Link(file, map.TextFile(item.Page)), item.Page.Id.Shard.ToString()),
            link.Fragment.Length > 0 ? $"{link.Target}#{link.Fragment}" : link.Target,
            new Place(item.Page.Id.Shard, item.Page.Read.Gathered.Source, link.Line, link.Column).ToString(),
            ((LinkTarget.Broken)item.Page.Links[item.Link]).Closest);
    }
}
