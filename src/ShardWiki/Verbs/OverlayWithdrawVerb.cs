using System.Collections.Immutable;
using ShardWiki.Coordination;

namespace ShardWiki;

/// <summary>Lets go of overlays: because their author says so, or because their shards hold the change now.</summary>
public static class OverlayWithdrawVerb
{
    /// <summary>Withdraws as <paramref name="asked"/> says.</summary>
    public static VerbOutcome Run(DecisionRequest request, OverlayWithdrawal asked, CancellationToken cancellation) =>
        new SpaceRun(request.Space, null, cancellation).OverGathered((walk, _) =>
        {
            var overlays = new OpenOverlays(walk);
            if (overlays.Find(asked.Seqs, out var named) is { } none)
            {
                return none;
            }

            if (asked.OnlyUpstreamed)
            {
                named = [.. (named.IsEmpty ? overlays.All : named).Where(l => l.Drift is OverlayDrift.Upstreamed)];
            }

            return named.IsEmpty
                ? new NotDone(asked.OnlyUpstreamed
                    ? "no shard has taken an overlay in; nothing was recorded"
                    : "name an overlay by its number, or use --upstreamed") { IsRefusal = asked.OnlyUpstreamed }
                : DecisionRecording.Record(walk.Space, request, [.. named.Select(l => Withdrawn(l, asked))]);
        });

    private static Decision Withdrawn(LaidOverlay laid, OverlayWithdrawal asked) => new OverlayWithdrawn
    {
        Overlay = laid.Overlay.Seq,
        Page = laid.Overlay.Page,
        Cause = laid.Drift is OverlayDrift.Upstreamed ? "upstreamed" : "author",
        Message = asked.Message.Length == 0 && laid.Drift is OverlayDrift.Upstreamed ? laid.Drift.Clause : asked.Message,
    };
}
