using System.Collections.Immutable;
using ShardWiki.Coordination;

namespace ShardWiki;

/// <summary>Makes one overlay of several that lie one upon the other: the lowest takes the others in.</summary>
public static class OverlaySquashVerb
{
    /// <summary>
    /// Squashes the overlays of these numbers; <paramref name="message"/> is the new reason, or empty for theirs.
    /// </summary>
    public static VerbOutcome Run(
        DecisionRequest request, ImmutableArray<long> seqs, string message, CancellationToken cancellation) =>
        new SpaceRun(request.Space, null, cancellation).OverGathered((walk, _) =>
            Squashed(new OpenOverlays(walk), (seqs, message), out var decisions)
            ?? DecisionRecording.Record(walk.Space, request, decisions));

    private static NotDone? Squashed(
        OpenOverlays overlays, (ImmutableArray<long> Seqs, string Message) asked, out ImmutableArray<Decision> decisions)
    {
        decisions = [];
        if (overlays.Find(asked.Seqs, out var named) is { } none)
        {
            return none;
        }

        if (named.Length < 2)
        {
            return new NotDone("name two overlays or more of one page");
        }

        var stack = overlays.StackOf(named[0]);
        var first = stack.Select(l => asked.Seqs.Contains(l.Overlay.Seq)).ToList().IndexOf(true);
        var run = stack.Skip(Math.Max(0, first)).Take(named.Length).ToImmutableArray();
        if (first < 0 || run.Length < named.Length || run.Any(l => !asked.Seqs.Contains(l.Overlay.Seq)))
        {
            return new NotDone("they do not lie one upon the other on one page; 'overlay reorder' can put them so")
            {
                IsRefusal = true,
            };
        }

        if (run.FirstOrDefault(l => !l.Drift.IsShown) is { } torn)
        {
            return new NotDone($"overlay {torn.Overlay.Seq} is {torn.Drift.Word}; settle that first") { IsRefusal = true };
        }

        if (run[0].Below.Span.SequenceEqual(run[^1].Above.Span))
        {
            return new NotDone("together they change nothing; withdraw them") { IsRefusal = true };
        }

        decisions = [One(overlays, run, asked.Message), .. run.Skip(1).Select(l => TakenIn(l, run[0]))];
        return null;
    }

    private static Decision One(OpenOverlays overlays, ImmutableArray<LaidOverlay> run, string message)
    {
        var reason = message.Length > 0 ? message : string.Join("\n\n", run.Select(l => l.Overlay.Message).Distinct());
        return new OverlayRevised(
            run[0].Overlay.Seq,
            overlays.Edit(overlays.FindPage(run[0])!, (run[0].Below, run[^1].Above), reason));
    }

    private static Decision TakenIn(LaidOverlay laid, LaidOverlay by) => new OverlayWithdrawn
    {
        Overlay = laid.Overlay.Seq,
        Page = laid.Overlay.Page,
        Cause = "squashed",
        Message = "",
        Into = by.Overlay.Seq,
    };
}
