using System.Collections.Immutable;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// Records what git made of overlays whose base moved, so that they are held against what stands there now. Nothing
/// that a page shows changes by it.
/// </summary>
public static class OverlayRebaseVerb
{
    /// <summary>Rebases the overlays of these numbers; all that are rebased where none is named.</summary>
    public static VerbOutcome Run(DecisionRequest request, ImmutableArray<long> seqs, CancellationToken cancellation) =>
        new SpaceRun(request.Space, null, cancellation).OverGathered((walk, _) =>
        {
            var overlays = new OpenOverlays(walk);
            if (overlays.Find(seqs, out var named) is { } none)
            {
                return none;
            }

            if (named.FirstOrDefault(l => l.Drift is not OverlayDrift.Rebased) is { } other)
            {
                return new NotDone($"overlay {other.Overlay.Seq} is {other.Drift.Word}: {other.Drift.Clause}")
                {
                    IsRefusal = true,
                };
            }

            var moved = seqs.IsEmpty ? [.. overlays.All.Where(IsMoved)] : named;
            return moved.IsEmpty
                ? new NotDone("no overlay has a base that moved") { IsRefusal = true }
                : DecisionRecording.Record(walk.Space, request, [.. moved.Select(l => Rebased(overlays, l))]);
        });

    private static bool IsMoved(LaidOverlay laid) =>
        laid is { Drift: OverlayDrift.Rebased, Overlay.Status: OverlayStatus.Open or OverlayStatus.Refused };

    private static Decision Rebased(OpenOverlays overlays, LaidOverlay laid) => new OverlayRevised(
        laid.Overlay.Seq,
        overlays.Edit(overlays.FindPage(laid)!, (laid.Below, laid.Above), laid.Overlay.Message));
}
