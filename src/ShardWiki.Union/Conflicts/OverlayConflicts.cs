using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Overlays that no page shows: their base moved, or their page is gone. They stand until somebody decides.
/// </summary>
internal static class OverlayConflicts
{
    public static void Collect(Roster roster, IEnumerable<Overlay> stranded, Verdict verdict)
    {
        foreach (var overlay in stranded)
        {
            var page = roster.FindNamed(overlay.Page) is { } number ? roster[number].Gathered : null;
            var detail = page is null
                ? $"overlay {overlay.Seq} edits {overlay.Page}, which is not there"
                : $"overlay {overlay.Seq} was made against a version of {page.Id} that is not what stands there now";
            verdict.Add(new UnionConflict
            {
                Kind = ConflictKind.Overlay,
                Subjects = [page?.Id ?? overlay.Page],
                Address = page?.Path ?? PagePath.Of(overlay.Page.Key),
                Detail = detail,
                Remedies = page is null ? [] : [$"shardwiki overlay new {CommandWord.Of(page.Id)}"],
            });
            verdict.Add(FindingCode.OverlayMoved, page is null ? JournalPlace.Of(overlay.Seq) : Place.Of(page), detail);
        }
    }
}
