using ShardWiki.Adapters;
using ShardWiki.Git;

namespace ShardWiki;

/// <summary>
/// Builds a space, and builds it again whenever something that the site is made of changes on this machine, until it is
/// told to stop. Showing what was built is the caller's.
/// </summary>
public static class ServeVerb
{
    /// <summary>
    /// Every build goes to <paramref name="told"/>, one after another, whatever came of it. What changes while a build
    /// runs makes another one.
    /// </summary>
    public static VerbOutcome Run(BuildRequest request, Action<ServedBuild> told, CancellationToken cancellation)
    {
        if (SpaceOpening.Of(request.Space, out _) is { Findings: [] } absent)
        {
            return absent;
        }

        using var wait = new ChangeWait(cancellation);
        var places = new ServedPlaces(null, [new WatchedPlace(SpaceOpening.FileOf(request.Space))]);
        ServedBuild? last = null;
        while (!cancellation.IsCancellationRequested)
        {
            places = ServedPlaces.Of(request, places);
            var seen = PlaceState.Of(places.Places);
            if (Built(request, cancellation) is { } outcome)
            {
                last = new ServedBuild((last?.Number ?? 0) + 1, outcome, places.Site);
                told(last);
                wait.Since(seen, places.Places);
            }
        }

        return new ServeOutcome(last?.Number ?? 0);
    }

    // What the next change may mend ends nothing; null when it was told to stop.
    private static VerbOutcome? Built(BuildRequest request, CancellationToken cancellation)
    {
        try
        {
            return BuildVerb.Run(request, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or GitException)
        {
            return new NotDone(trouble.Message);
        }
    }
}
