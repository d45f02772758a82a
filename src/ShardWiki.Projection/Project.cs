using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>Makes the plan of a whole site of a union: pages, views, index, feeds, assets.</summary>
public static class Project
{
    /// <summary>
    /// A page that compares any two pages, as if it stood at the root of the site; <paramref name="divergence"/> says how
    /// the second stands to the first.
    /// </summary>
    public static string Comparison(
        ProjectionInput input, (Identity Left, Identity Right) pages, Divergence divergence)
    {
        var map = SiteMap.Of(input);
        var (left, right) = (map.Page(pages.Left), map.Page(pages.Right));
        return new DiffPlans(map, new Frames(map, ThemeAssets.Of(input.Theme)))
            .Page((left, right), divergence, ("compare.html", map.TopicOf(left)));
    }

    /// <summary>
    /// The plan. It reads nothing but <paramref name="input"/>; texts and assets are read when a file is written, each
    /// time anew, and the same input gives the same bytes. Whoever has it disposes it before what the input reads from.
    /// </summary>
    public static SitePlan Of(ProjectionInput input)
    {
        var map = SiteMap.Of(input);
        var search = map.Has(SitePart.Search) ? SearchPlans.Begin(map) : null;
        var glances = map.Glances;
        try
        {
            var index = new IndexJson(map);
            var isLate = search is not null || index.Late.Length > 0;
            return new SitePlan(
                Soon(map, input, index), isLate ? () => [.. index.Late, .. search?.Get() ?? []] : null, [glances, .. search is null ? [] : new[] { search }]);
        }
        catch
        {
            glances.Dispose();
            search?.Dispose();
            throw;
        }
    }

    private static IEnumerable<PlannedFile> Soon(SiteMap map, ProjectionInput input, IndexJson index)
    {
        var assets = ThemeAssets.Of(input.Theme);
        var frames = new Frames(map, assets);
        var lists = new ListPlans(map, frames);
        return
        [
            .. new PagePlans(map, frames).All(),
            .. new DiffPlans(map, frames).All(),
            .. new OverlayPlans(map, frames).All(),
            .. new OtherPlans(map, frames, lists).All(),
            .. lists.All(),
            .. index.Soon,
            .. new XrefMapJson(map).All(),
            .. map.Has(SitePart.Twins) ? new PageTwins(map).All() : [],
            .. map.Has(SitePart.Pictures) ? new PicturePlans(map, frames).All() : [],
            .. new LlmsText(map).All(),
            Planned.Bytes(SiteFiles.Feed, new AtomFeed(map, frames).Write),
            .. new FeedPlans(map, frames).All(),
            .. map.LinkMaps.Plans(),
            .. new Sitemap(map, frames).All(),
            .. new RedirectPlans(map).All(),
            Planned.Fixed(SiteFiles.NoJekyll, default),
            .. map.Diagrams.Select(d => Planned.Fixed(d.File, d.Bytes)),
            .. assets.Files,
            .. input.Union.Assets.Select(a => Planned.Content(
                map.Addresses.Asset(a.Gathered.Id), a.Gathered.Content, input.Contents)),
            .. input.Union.Pages.Where(p => map.Addresses.Whole(p.Id) is not null).Select(p => Planned.Content(
                map.Addresses.Whole(p.Id)!, p.Read.Gathered.Content, input.Contents)),
        ];
    }
}
