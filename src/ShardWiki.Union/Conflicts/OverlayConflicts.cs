using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Overlays that no page shows: what they were made against changed at the same place, or their page is gone. They
/// stand until somebody decides. Those that their shard has taken in are told, with the command that retires them.
/// </summary>
internal static class OverlayConflicts
{
    public static void Collect(Roster roster, IEnumerable<LaidOverlay> overlays, Verdict verdict)
    {
        foreach (var (overlay, drift) in overlays.Select(laid => (laid.Overlay, laid.Drift)))
        {
            var page = roster.FindNamed(overlay.Page) is { } number ? roster[number].Gathered : null;
            var place = page is null ? JournalPlace.Of(overlay.Seq) : Place.Of(page);
            switch (drift)
            {
                case OverlayDrift.Conflicted or OverlayDrift.Orphaned:
                    Add((overlay, drift), page, verdict);
                    break;
                case OverlayDrift.Upstreamed:
                    var proposal = "'shardwiki overlay withdraw --upstreamed' retires it";
                    verdict.Add(FindingCode.OverlayUpstreamed, place, $"overlay {overlay.Seq}: {drift.Clause}; {proposal}");
                    break;
            }
        }
    }

    private static void Add((Overlay Overlay, OverlayDrift Drift) at, GatheredPage? page, Verdict verdict)
    {
        var (overlay, drift) = at;
        var detail = page is null
            ? $"overlay {overlay.Seq} edits {overlay.Page}, which is not there"
            : $"overlay {overlay.Seq} cannot be laid on {page.Id}: {drift.Clause}";
        verdict.Add(new UnionConflict
        {
            Kind = ConflictKind.Overlay,
            Subjects = [page?.Id ?? overlay.Page],
            Address = page?.Path ?? PagePath.Of(overlay.Page.Key),
            Detail = detail,
            Remedies =
            [
                FormattableString.Invariant($"shardwiki overlay show {overlay.Seq}"),
                page is null
                    ? FormattableString.Invariant($"shardwiki overlay withdraw {overlay.Seq}")
                    : FormattableString.Invariant($"shardwiki overlay revise {overlay.Seq} --from FILE"),
            ],
        });
        var place = page is null ? JournalPlace.Of(overlay.Seq) : Place.Of(page);
        verdict.Add(FindingCode.OverlayMoved, place, detail);
    }
}
