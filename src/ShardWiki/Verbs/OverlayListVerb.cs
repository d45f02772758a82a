using ShardWiki.Union;

namespace ShardWiki;

/// <summary>Lists the open overlays and whether their pages show them.</summary>
public static class OverlayListVerb
{
    /// <summary>Lists the overlays of the space that <paramref name="request"/> names.</summary>
    public static VerbOutcome Run(SpaceRequest request, CancellationToken cancellation) =>
        new SpaceRun(request, null, cancellation).OverUnion((_, united) =>
            new OverlayListOutcome([.. united.Union.Overlays.Select(Line)]));

    internal static OverlayLine Line(OverlayStanding overlay) => new()
    {
        Seq = overlay.Seq,
        Page = overlay.Page.ToString(),
        BaseRevision = overlay.BaseRevision.ToString(),
        Author = overlay.Author.Name,
        At = LockWriting.Time(overlay.At),
        Message = overlay.Message,
        Status = overlay.Status,
        State = overlay.IsShown ? "shown" : "conflict",
    };
}
