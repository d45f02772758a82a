using System.Collections.Immutable;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// Copies a page into another shard with its attribution: an overlay there that makes the page, and the record of the
/// fork; where the shard can be written, the overlay is applied at once.
/// </summary>
public static class ForkVerb
{
    /// <summary>Forks as <paramref name="asked"/> says.</summary>
    public static VerbOutcome Run(ForkRequest asked, CancellationToken cancellation)
    {
        try
        {
            var isWritten = false;
            var drafted = new SpaceRun(asked.Decision.Space, null, cancellation).OverGathered((walk, request) =>
            {
                if (new ForkDraft(walk, PageNaming.Of(walk, request, cancellation), asked).Of(out var decisions) is { } refused)
                {
                    return refused;
                }

                isWritten = IsWritten(walk, asked.Into);
                return DecisionRecording.Record(walk.Space, asked.Decision, decisions);
            });
            return drafted is DecisionsOutcome recorded && isWritten
                ? Applied(asked, recorded, cancellation)
                : drafted;
        }
        catch (ContentGoneException gone)
        {
            return new NotDone(gone.Message);
        }
    }

    private static VerbOutcome Applied(ForkRequest asked, DecisionsOutcome recorded, CancellationToken cancellation) =>
        OverlayApplyVerb.Run(new OverlayApplying(asked.Decision, [recorded.Decisions[0].Seq]), cancellation) switch
        {
            DecisionOutcome applied => recorded with { Decisions = recorded.Decisions.Add(applied) },
            var other => other,
        };

    private static bool IsWritten(GatheredWalk walk, string into)
    {
        var shard = walk.Snapshot.Shards.First(s => s.Attachment.Name.ToString() == into);
        var course = DegradationContract.Decide(Operation.Write, shard.Profile).Course;
        return course != Course.OverlayAndPatch && course != Course.OverlayOnly;
    }
}
