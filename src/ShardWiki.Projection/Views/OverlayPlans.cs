using System.Collections.Immutable;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// Plans the pages that show what an overlay changes: what stands there beside what the overlay would have it read, and
/// for a conflict the three whole texts.
/// </summary>
internal sealed class OverlayPlans(SiteMap map, Frames frames)
{
    private readonly Templates _templates = map.Input.Theme.Templates;

    /// <summary>One for each open overlay whose page is there.</summary>
    public IEnumerable<PlannedFile> All() =>
        from overlay in map.Union.Overlays
        where map.FindPage(overlay.Page) is not null
        select Planned.Text(SiteFiles.Overlay(overlay.Seq), () => Of(overlay, SiteFiles.Overlay(overlay.Seq)));

    private string Of(OverlayStanding overlay, string file)
    {
        var page = map.Page(overlay.Page);
        var texts = map.Input.OverlayTexts(overlay.Seq);
        var comparison = texts is null ? null : Comparing.Of(texts.Below, texts.Wanted);
        var title = $"Overlay {overlay.Seq} on {page.Read.Facts.Title}";
        return _templates.Render("diff", new DiffView
        {
            Frame = frames.Of(new PageHead
            {
                File = file,
                Kind = "diff",
                Title = title,
                Description = overlay.Message,
                Provenance = ProvenanceJson.OfDiff(map.TopicOf(page), [page.Provenance]),
                Path = page.Read.Gathered.Path,
            }),
            Title = title,
            Sentence = $"{overlay.Drift}, {overlay.Clause}",
            State = overlay.Drift,
            Left = Side(page, file, ($"{page.Id.Shard}", page.Provenance.LastChange?.Revision.Short ?? "")) with
            {
                Changes = [.. page.Read.Gathered.History.Changes.Take(1)
                    .Select(c => new DiffChangeView(c.Revision.Short, c.Author.Name, WhenView.Of(c.At)))],
            },
            Right = Side(page, file, ($"overlay {overlay.Seq}", OverlayWording.BaseOf(overlay))) with
            {
                Changes = [new DiffChangeView(
                    $"decision {overlay.Seq}", OverlayWording.Names(overlay), WhenView.Of(overlay.At))],
                More = overlay.Message,
                Identity = $"{page.Id} with overlay {overlay.Seq}",
                Href = map.DecisionFile(overlay.Seq) is { } journal
                    ? frames.Link(file, journal) + $"#sw-decision-{overlay.Seq}"
                    : frames.Link(file, map.TextFile(page)),
            },
            Ancestor = null,
            Clashes = [],
            Rows = comparison is null ? [] : DiffRows.Of(comparison, []),
            Count = comparison is null
                ? "The texts are not shown side by side."
                : Wording.Count(comparison.Changes, "line differs", "lines differ"),
            Remedies = Remedies(overlay),
            Merged = "",
            Texts = texts is null || overlay.IsShown ? [] : Three(texts),
        });
    }

    private DiffSideView Side(UnitedPage page, string file, (string Name, string Revision) of) => new()
    {
        Shard = of.Name,
        Identity = page.Id.ToString(),
        Href = frames.Link(file, map.TextFile(page)),
        Revision = of.Revision,
        Changes = [],
        More = "",
    };

    private static ImmutableArray<NamedTextView> Three(OverlayTexts texts) =>
    [
        new("Base: the text that the overlay was made against", texts.Base ?? "It is not held any more."),
        new("Theirs: the text that stands there now", texts.Below),
        new("Ours: the text as the overlay would have it", texts.Wanted),
    ];

    private static ImmutableArray<DiffRemedyView> Remedies(OverlayStanding overlay) => overlay.Drift switch
    {
        "conflicted" =>
        [
            new("Settle it in an editor, on what stands there now", $"shardwiki overlay revise {overlay.Seq}"),
            new("Let go of it", $"shardwiki overlay withdraw {overlay.Seq}"),
        ],
        "upstreamed" => [new("Retire it", "shardwiki overlay withdraw --upstreamed")],
        "rebased" => [new("Hold it against what stands there now", $"shardwiki overlay rebase {overlay.Seq}")],
        _ => [],
    };
}
