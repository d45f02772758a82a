using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>Makes what every page shows around its content: navigation, crumbs, styles, envelope.</summary>
internal sealed class Frames(SiteMap map, ThemeAssets assets)
{
    private readonly SiteFacts _site = map.Input.Site;
    private readonly PageCards _cards = new(map);
    private readonly NavigationViews _around = new(map);
    private readonly Crumbs _crumbs = new(map);
    private readonly ImmutableArray<(string Text, string File, int Count)> _views = Views(map);

    /// <summary>The frame of the page that <paramref name="head"/> begins.</summary>
    public FrameView Of(PageHead head) => Of(head, _cards.Of(head));

    private FrameView Of(PageHead head, PageCard card) => new()
    {
        Title = head.Title == _site.Title ? _site.Title : $"{head.Title} · {_site.Title}",
        SpaceTitle = _site.Title,
        Description = head.Description,
        Kind = head.Kind,
        Home = Link(head.File, SiteFiles.Home),
        Styles = [.. assets.Styles.Select(s => Link(head.File, s))],
        Scripts = [.. assets.Scripts.Select(s => Link(head.File, s))],
        Search = Search(head.File),
        Twin = map.Has(SitePart.Twins) && head.Kind is "page" or "chorus" ? Link(head.File, PageTwins.Of(head.File)) : "",
        Properties = [.. LinkedCard.GraphOf(card)],
        LinkedJson = LinkedCard.JsonOf(card),
        Icon = assets.Icon.Length > 0 ? Link(head.File, assets.Icon) : "",
        Feed = Link(head.File, SiteFiles.Feed),
        Feeds = [.. head.Feeds.Select(f => new FeedView(Link(head.File, f.File), MediaType(f.Kind), f.Title))],
        Relations = head.Relations,
        Versions = head.Versions,
        Robots = head.Robots,
        Keywords = head.Page is { } about ? Robots.KeywordsOf(about.Read.Facts.Meta) : "",
        Author = head.Page?.Read.Facts.Meta.GetValueOrDefault("author") ?? "",
        Canonical = Canonical(head.Canonical ?? head.File),
        Generator = $"ShardWiki {_site.Generator}",
        Navigation = Navigation(head),
        Crumbs = _crumbs.Of(head),
        Around = _around.Of(head.Address, head.File),
        ProvenanceJson = head.Provenance ?? ProvenanceJson.OfView(map.Union),
        Computed = head.Provenance is null ? Computed() : null,
    };

    private SearchView? Search(string file) => !map.Has(SitePart.Search) ? null : new SearchView(
        Link(file, SearchPlans.Folder), Href.Between(file, "", LinkStyle.File), Link(file, SiteFiles.Pages));

    /// <summary>The media type of a feed.</summary>
    public static string MediaType(FeedKind kind) => kind == FeedKind.Atom ? "application/atom+xml" : "application/rss+xml";

    /// <summary>The link from one file of the site to another.</summary>
    public string Link(string from, string to) => Href.Between(from, to, _site.Links);

    /// <summary>The full address of a file; empty where no base is known.</summary>
    public string Canonical(string file) =>
        _site.BaseUrl is { } home ? home.AbsoluteUri + Href.FromRoot(file, LinkStyle.Folder) : "";

    // Counts stand on the views alone: a page of its own stays as it is when others come and go.
    private ImmutableArray<NavView> Navigation(PageHead head)
    {
        var (from, isView) = (head.File, head.Provenance is null);
        return
        [
            .. _views.Select(e => new NavView(
                e.Text,
                Link(from, e.File),
                isView && e.Count > 0 ? e.Count.ToString("#,##0", CultureInfo.InvariantCulture) : "",
                from == e.File)),
        ];
    }

    private static ImmutableArray<(string Text, string File, int Count)> Views(SiteMap map)
    {
        var union = map.Union;
        (string Text, string File, int Count)[] views =
        [
            ("Pages", SiteFiles.Pages, union.Topics.Length),
            ("Changes", SiteFiles.Changes, 0),
            ("Shards", SiteFiles.Shards, union.Shards.Length),
            ("Conflicts", SiteFiles.Conflicts, union.Conflicts.Length),
            ("Broken links", SiteFiles.BrokenLinks, union.Pages.Sum(p => p.Links.Count(l => l is LinkTarget.Broken))),
            ("Tags", SiteFiles.Tags, map.Addresses.AllTags.Count()),
            ("Journal", SiteFiles.Journal, 0),
            ("Pictures", PicturePlans.First, 0),
        ];
        return
        [
            .. views.Where(e => e.File != PicturePlans.First || map.Has(SitePart.Pictures))
                .Where(e => e.File is not (SiteFiles.Tags or SiteFiles.BrokenLinks) || e.Count > 0),
        ];
    }

    private ComputedView Computed() => new(
        [
            .. map.Union.Shards.Select(s => new ShardStandView(
                s.Attachment.Name.ToString(), s.Revision.Short, Wording.Of(s.Freshness))),
        ],
        map.Union.Journal.Seq > 0
            ? $"{Wording.Count((int)map.Union.Journal.Seq, "decision", "decisions")} of the journal"
            : "an empty journal");
}
