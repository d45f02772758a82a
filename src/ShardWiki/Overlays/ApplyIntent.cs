using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// The first half of an apply: the degradation contract is asked, then what stands there, and the intent is recorded.
/// Nothing was written when it is refused.
/// </summary>
internal sealed class ApplyIntent(GatheredWalk walk, OverlayApplying asked)
{
    private readonly OpenOverlays _overlays = new(walk);

    /// <summary>The intent, or why there is none. One that stands there already is enough.</summary>
    public VerbOutcome Of(long seq)
    {
        if (_overlays.Find(seq, out var laid) is { } none)
        {
            return none;
        }

        if (laid.Overlay.Status is OverlayStatus.Applying)
        {
            return new OverlayListOutcome([OverlayLine.Of(laid)]);
        }

        var shard = walk.ShardCalled(laid.Page.Shard);
        var treatment = DegradationContract.Decide(Operation.Write, shard.Profile);
        if (Forbidden(laid, treatment) is { } forbidden)
        {
            return forbidden;
        }

        if (OverlaySeries.Of(walk, (_overlays, [laid]), out var series) is { } torn)
        {
            return torn;
        }

        var step = series[0].Steps[0];
        return KeepBase(step, treatment) is { } unkept ? unkept : Recorded(step);
    }

    private static NotDone? Forbidden(LaidOverlay laid, Treatment treatment)
    {
        var course = treatment.Course;
        if (course == Course.OverlayAndPatch || course == Course.OverlayOnly)
        {
            return new NotDone(
                $"overlay {laid.Overlay.Seq} cannot be applied to {laid.Page.Shard}: {string.Join(", ", treatment.Because)}. "
                + treatment.Explanation)
            {
                IsRefusal = true,
            };
        }

        return laid.Drift is OverlayDrift.Rebased && course != Course.ApplyWithMerge
            ? new NotDone(
                $"the base of overlay {laid.Overlay.Seq} moved, and {laid.Page.Shard} merges nothing "
                + $"({string.Join(", ", treatment.Because)}); look at it and run 'shardwiki overlay rebase {laid.Overlay.Seq}'")
            {
                IsRefusal = true,
            }
            : null;
    }

    // Where the shard keeps no history, what is replaced must stand in the journal before (I-10).
    private VerbOutcome? KeepBase(SeriesStep step, Treatment treatment)
    {
        var (overlay, from) = (step.Laid.Overlay, step.Texts.From.GetValueOrDefault());
        if (treatment.Course != Course.ApplyAfterBackup || BringsBase(overlay, from))
        {
            return null;
        }

        var edit = _overlays.Edit(step.Page, (from, step.Texts.To), overlay.Message);
        var kept = DecisionRecording.Record(walk.Space, asked.Decision, new OverlayRevised(overlay.Seq, edit));
        asked.Done(ApplyStep.Kept);
        return kept is NotDone ? kept : null;
    }

    private static bool BringsBase(Overlay overlay, ReadOnlyMemory<byte> from) =>
        overlay.BaseContent == Fingerprint.Of(from.Span)
        && WholePatch.FindBase(new OverlayEdit
        {
            Page = overlay.Page,
            BaseRevision = overlay.BaseRevision,
            BaseContent = overlay.BaseContent,
            Patch = overlay.Patch,
            Message = overlay.Message,
        }) is not null;

    private VerbOutcome Recorded(SeriesStep step)
    {
        var outcome = DecisionRecording.Record(walk.Space, asked.Decision, new OverlayApplyIntended
        {
            Overlay = step.Laid.Overlay.Seq,
            Page = step.Page.Id,
            BaseRevision = step.Page.History.Last?.Revision ?? default,
            BaseContent = Fingerprint.Of(step.Texts.From.GetValueOrDefault().Span),
            Content = Fingerprint.Of(step.Texts.To.Span),
        });
        if (outcome is not NotDone)
        {
            asked.Done(ApplyStep.Intended);
        }

        return outcome;
    }
}
