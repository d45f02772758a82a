using System.Collections.Immutable;
using ShardWiki.Coordination;

namespace ShardWiki;

/// <summary>
/// Puts the overlays of one page into another order. Each is carried over to what lies below it then; where that cannot
/// be done, nothing is recorded.
/// </summary>
public static class OverlayReorderVerb
{
    /// <summary>Lets the overlays of these numbers lie in this order, the lowest first.</summary>
    public static VerbOutcome Run(DecisionRequest request, ImmutableArray<long> seqs, CancellationToken cancellation) =>
        new SpaceRun(request.Space, null, cancellation).OverGathered((walk, _) =>
        {
            var overlays = new OpenOverlays(walk);
            return Ordered(overlays, seqs, out var decisions) ?? DecisionRecording.Record(walk.Space, request, decisions);
        });

    private static NotDone? Ordered(
        OpenOverlays overlays, ImmutableArray<long> seqs, out ImmutableArray<Decision> decisions)
    {
        decisions = [];
        if (overlays.Find(seqs, out var wanted) is { } none)
        {
            return none;
        }

        var stack = overlays.StackOf(wanted[0]);
        if (stack.Select(l => l.Overlay.Seq).Order().SequenceEqual(seqs.Order()) is false)
        {
            var all = string.Join(' ', stack.Select(l => l.Overlay.Seq));
            return new NotDone($"name every overlay on {wanted[0].Page}, in the order in which they shall lie: {all}");
        }

        if (stack.FirstOrDefault(l => !l.Drift.IsShown) is { } torn)
        {
            return new NotDone($"overlay {torn.Overlay.Seq} is {torn.Drift.Word}; settle that first") { IsRefusal = true };
        }

        var (below, above) = (stack[0].Below, 0L);
        foreach (var laid in wanted)
        {
            if (CarriedOver.Of(laid, below) is not { } text)
            {
                return new NotDone(
                    $"overlay {laid.Overlay.Seq} cannot lie there: it changes lines that another has made")
                {
                    IsRefusal = true,
                };
            }

            var edit = overlays.Edit(overlays.FindPage(laid)!, (below, text), laid.Overlay.Message);
            decisions = decisions.Add(new OverlayRevised(laid.Overlay.Seq, edit) { Above = above });
            (below, above) = (text, laid.Overlay.Seq);
        }

        return below.Span.SequenceEqual(stack[^1].Above.Span)
            ? null
            : new NotDone("in that order the page would read differently") { IsRefusal = true };
    }
}
