using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki.Tests;

/// <summary>An overlay by the table of docs/formats/journal.md.</summary>
internal sealed record OverlayDouble(Identity Page, string Status, string Message)
{
    public OverlayApplyIntended? Intent { get; init; }

    public (long Seq, long Above)? Move { get; init; }

    /// <summary>The overlay that a decision is about; null where it is about none.</summary>
    public static long? NameOf(Decision decision, long seq) => decision switch
    {
        OverlayDrafted => seq,
        OverlayRevised it => it.Overlay,
        OverlaySubmitted it => it.Overlay,
        OverlayApplyIntended it => it.Overlay,
        OverlayApplied it => it.Overlay,
        OverlayRefused it => it.Overlay,
        OverlayWithdrawn it => it.Overlay,
        _ => null,
    };

    /// <summary>What becomes of it; null where the decision has no row for its status.</summary>
    public OverlayDouble? After(Decision decision, long seq)
    {
        var isFree = Status is "open" or "submitted" or "refused";
        return decision switch
        {
            OverlayRevised it when isFree => this with
            {
                Page = it.Edit.Page,
                Message = it.Edit.Message,
                Status = "open",
                Move = it.Above is { } above ? (seq, above) : Move,
            },
            OverlaySubmitted it when isFree && it.Page == Page => this with { Status = "submitted" },
            OverlayApplyIntended it when isFree => this with { Status = "applying", Intent = it },
            OverlayApplied it when Status == "applying" && it.Page == Intent!.Page && it.Content == Intent.Content =>
                this with { Status = "applied" },
            OverlayRefused it when (isFree || Status == "applying") && it.Page == Page =>
                this with { Status = "refused" },
            OverlayWithdrawn it when isFree && it.Page == Page => this with { Status = "withdrawn" },
            _ => null,
        };
    }
}
