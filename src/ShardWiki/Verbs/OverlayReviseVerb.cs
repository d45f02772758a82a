using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// Edits an overlay again, against what its page shows below it now: that is how a conflict is settled. It keeps its
/// number and its author; whoever revised it is named beside.
/// </summary>
public static class OverlayReviseVerb
{
    /// <summary>Revises as <paramref name="revision"/> says.</summary>
    public static VerbOutcome Run(DecisionRequest request, OverlayRevision revision, CancellationToken cancellation)
    {
        try
        {
            return new SpaceRun(request.Space, null, cancellation).OverGathered((walk, _) =>
                Revised(walk, revision, out var decision) ?? DecisionRecording.Record(walk.Space, request, decision));
        }
        catch (ContentGoneException gone)
        {
            return new NotDone(gone.Message);
        }
    }

    private static NotDone? Revised(GatheredWalk walk, OverlayRevision revision, out OverlayRevised decision)
    {
        decision = null!;
        var overlays = new OpenOverlays(walk);
        if (overlays.Find(revision.Seq, out var laid) is { } none)
        {
            return none;
        }

        if (overlays.FindPage(laid) is not { } page)
        {
            return new NotDone($"the page of overlay {revision.Seq} is gone; withdraw it, or draft it on another page")
            {
                IsRefusal = true,
            };
        }

        if (revision.Text.Span.SequenceEqual(laid.Below.Span))
        {
            return new NotDone(
                $"this is what {page.Id} shows without the overlay; "
                + $"'shardwiki overlay withdraw {revision.Seq}' says that") { IsRefusal = true };
        }

        if (ClashMarks.StandIn(revision.Text.Span))
        {
            return new NotDone("both sides of a clash still stand in the text, between '<<<<<<<' and '>>>>>>>'");
        }

        decision = new OverlayRevised(
            revision.Seq,
            overlays.Edit(page, (laid.Below, revision.Text), revision.Message ?? laid.Overlay.Message));
        return null;
    }
}
