using System.Collections.Immutable;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// Writes overlays into their shards: an intent in the journal, the write, an acknowledgement in the journal. The second
/// half is the same whether it follows at once or after a crash (I-5, I-10).
/// </summary>
public static class OverlayApplyVerb
{
    /// <summary>Applies the overlays that <paramref name="asked"/> names, one after the other.</summary>
    public static VerbOutcome Run(OverlayApplying asked, CancellationToken cancellation)
    {
        var seqs = asked.Seqs;
        if (seqs.IsEmpty)
        {
            var found = Over(asked, cancellation, walk => new OverlayListOutcome(
                [.. new OpenOverlays(walk).All.Where(IsInterrupted).Select(OverlayLine.Of)]));
            if (found is not OverlayListOutcome list)
            {
                return found;
            }

            seqs = [.. list.Overlays.Select(o => o.Seq)];
        }

        var done = ImmutableArray.CreateBuilder<DecisionOutcome>();
        foreach (var seq in seqs)
        {
            switch (One(asked, seq, cancellation))
            {
                case DecisionOutcome decision:
                    done.Add(decision);
                    break;
                case var other:
                    return other;
            }
        }

        return done.Count switch
        {
            0 => new NotDone("no apply was interrupted; name the overlays to apply") { IsRefusal = true },
            1 => done[0],
            _ => new DecisionsOutcome(done.ToImmutable()),
        };
    }

    private static VerbOutcome One(OverlayApplying asked, long seq, CancellationToken cancellation)
    {
        var begun = Over(asked, cancellation, walk => new ApplyIntent(walk, asked).Of(seq));
        return begun is NotDone
            ? begun
            : Over(asked, cancellation, walk => new ApplyFinish(walk, asked).Of(seq, cancellation));
    }

    private static bool IsInterrupted(LaidOverlay laid) => laid.Overlay.Status is OverlayStatus.Applying;

    private static VerbOutcome Over(
        OverlayApplying asked, CancellationToken cancellation, Func<GatheredWalk, VerbOutcome> then)
    {
        try
        {
            return new SpaceRun(asked.Decision.Space, null, cancellation).OverGathered((walk, _) => then(walk));
        }
        catch (ContentGoneException gone)
        {
            return new NotDone(gone.Message);
        }
    }
}
