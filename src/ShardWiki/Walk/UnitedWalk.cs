using ShardWiki.Union;

namespace ShardWiki;

/// <summary>The derived state of a space up to the union, and the way to parse a page of it again.</summary>
internal sealed record UnitedWalk(UnionGraph Union, PageReading Reading)
{
    /// <summary>Reads every page of what was gathered and joins them.</summary>
    public static UnitedWalk Of(GatheredWalk walk, WalkRequest request, CancellationToken cancellation)
    {
        var policy = walk.Space.Configuration.Policy;
        var reading = new PageReading(walk);
        var pages = Visible.Of(reading.All(request, policy.Equivalence.Shingle, cancellation), Reader.Everybody);
        request.Progress?.Report(new WalkStep("Joining pages", 0));
        var union = Unite.Of(new UnionInput
        {
            Snapshot = walk.Snapshot with { Findings = [.. walk.Snapshot.Findings, .. walk.MetInReading, .. reading.Unread] },
            State = walk.State,
            Pages = pages,
            StrandedOverlays = reading.Stranded,
            Policy = policy,
        });
        request.Progress?.Report(new WalkStep("Joining pages", 1));
        return new UnitedWalk(union, reading);
    }
}
