using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// Plans the pages that are neither a text nor a list: detours, the front of a space without one, the 404.
/// </summary>
internal sealed class OtherPlans(SiteMap map, Frames frames, ListPlans lists)
{
    private const int MostStarts = 24;

    private readonly Templates _templates = map.Input.Theme.Templates;

    /// <summary>Every such page.</summary>
    public IEnumerable<PlannedFile> All()
    {
        foreach (var detour in map.Addresses.Detours)
        {
            if (map.FindTopic(detour.Topic) is { } topic)
            {
                var file = map.Addresses.File(detour.From);
                yield return Planned.Known(file, () => Detour(detour, topic, file).Known(_templates, new Asked()));
            }
        }

        if (!map.Addresses.Meets.ContainsKey(PagePath.Root) && map.Addresses.Detours.All(d => !d.From.IsRoot))
        {
            yield return Planned.Text(SiteFiles.Home, Front);
        }

        yield return Planned.Text(SiteFiles.Missing, Missing);
    }

    private Sheet Detour(Detour detour, Topic topic, string file)
    {
        var target = map.Addresses.Topic(topic);
        var title = map.ReferenceOf(topic).Read.Facts.Title;
        var head = new PageHead
        {
            File = file,
            Kind = "detour",
            Title = title,
            Provenance = ProvenanceJson.OfDetour(detour.From, topic),
            Path = detour.From,
            Canonical = target,
        };
        var view = new DetourView(
            frames.Of(head), detour.From.IsRoot ? "/" : detour.From.ToString(), new LinkView(title, frames.Link(file, target)));
        return new Sheet("detour", ViewDigest.Of(view, ViewShapes.Default.DetourView), [], () => view);
    }

    private string Front()
    {
        var union = map.Union;
        var topics = lists.Topics();
        return _templates.Render("front", new FrontView
        {
            Frame = frames.Of(new PageHead { File = SiteFiles.Home, Kind = "front", Title = map.Input.Site.Title }),
            Shards = [.. union.Shards.Select(s => lists.ShardRow(s, SiteFiles.Home))],
            Starts = [.. Starts(topics).Select(t => lists.PageRow(t, SiteFiles.Home))],
            Pages = Wording.Count(union.Pages.Length, "page", "pages"),
            Topics = Wording.Count(union.Topics.Length, "topic", "topics"),
            Conflicts = Wording.Count(union.Conflicts.Length, "conflict", "conflicts"),
            PagesHref = frames.Link(SiteFiles.Home, SiteFiles.Pages),
            ShardsHref = frames.Link(SiteFiles.Home, SiteFiles.Shards),
            ConflictsHref = frames.Link(SiteFiles.Home, SiteFiles.Conflicts),
        });
    }

    // Where there is no way in, the pages that others lead to most are one.
    private IEnumerable<Topic> Starts(ImmutableArray<Topic> topics) => topics
        .OrderByDescending(t => map.ReferenceOf(t).Backlinks.Length)
        .ThenBy(t => t.Address)
        .Take(MostStarts)
        .OrderBy(t => map.ReferenceOf(t).Read.Facts.Title, StringComparer.Ordinal).ThenBy(t => t.Id);

    // Served at any depth, so its links start at the base, where one is known (formats.md 4).
    private string Missing()
    {
        var frame = frames.Of(new PageHead
        {
            File = SiteFiles.Missing,
            Kind = "missing",
            Title = "Not found",
            Provenance = ProvenanceJson.OfSpace(map.Input.Site.Space),
        });
        var home = map.Input.Site.BaseUrl?.AbsoluteUri ?? "";
        return _templates.Render("missing", new MissingView(
            frame with
            {
                Canonical = "",
                Home = Based(home, frame.Home),
                Icon = Based(home, frame.Icon),
                Feed = Based(home, frame.Feed),
                Scripts = [.. frame.Scripts.Select(s => Based(home, s))],
                Search = frame.Search is not { } search ? null
                    : new SearchView(Based(home, search.Files), Based(home, search.Root), Based(home, search.Pages)),
                Styles = [.. frame.Styles.Select(s => Based(home, s))],
                Navigation = [.. frame.Navigation.Select(n => n with { Href = Based(home, n.Href) })],
            },
            Based(home, frames.Link(SiteFiles.Missing, SiteFiles.Pages))));
    }

    private static string Based(string home, string link) =>
        home.Length == 0 || link.Length == 0 ? link
        : home + (link.StartsWith("./", StringComparison.Ordinal) ? link[2..] : link);
}
