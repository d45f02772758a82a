namespace ShardWiki;

/// <summary>Lists the live overlays and how they stand to their shards.</summary>
public static class OverlayListVerb
{
    /// <summary>Lists the overlays of the space that <paramref name="request"/> names.</summary>
    public static VerbOutcome Run(SpaceRequest request, CancellationToken cancellation) =>
        new SpaceRun(request, null, cancellation).OverGathered((walk, _) =>
            new OverlayListOutcome([.. new OpenOverlays(walk).All.Select(OverlayLine.Of)]));
}
