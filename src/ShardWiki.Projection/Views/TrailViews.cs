using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>Shows the trails that a page stands on: the way on, the way back, and the page that leads along.</summary>
internal sealed class TrailViews(SiteMap map, Frames frames)
{
    // More than these say nothing to a reader.
    private const int MostTrails = 20;

    /// <summary>The trails of <paramref name="page"/> as its file <paramref name="file"/> links to them.</summary>
    public ImmutableArray<TrailView> Of(UnitedPage page, string file) =>
    [
        .. map.Trails.StepsOf(page.Topic).Take(MostTrails).Select(s => new TrailView(
            Link(file, s.Trail)!, Link(file, s.Previous), Link(file, s.Next))
        {
            Name = NameOf(s.Trail, map.Trails.StepsOf(page.Topic).Select(o => o.Trail)),
        }),
    ];

    // Two trails may be called the same, and nobody who hears their names could tell them apart.
    private string NameOf(Identity trail, IEnumerable<Identity> all)
    {
        var title = map.Page(trail).Read.Facts.Title;
        return all.Any(o => o != trail && map.Page(o).Read.Facts.Title == title) ? $"{title} ({trail})" : title;
    }

    /// <summary>The same for programs: relations with their addresses, each once.</summary>
    public static ImmutableArray<RelationView> Relations(ImmutableArray<TrailView> trails) =>
    [
        .. trails.SelectMany(t => new[]
        {
            new RelationView("up", t.Trail.Href), new RelationView("prev", t.Previous?.Href ?? ""), new RelationView("next", t.Next?.Href ?? ""),
        }).Where(r => r.Href.Length > 0).Distinct(),
    ];

    private LinkView? Link(string file, Identity? id) => id is { } page
        ? new LinkView(map.Page(page).Read.Facts.Title, frames.Link(file, map.TopicFile(map.Page(page))))
        : null;
}
