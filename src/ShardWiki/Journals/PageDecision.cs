using System.Collections.Immutable;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>Finds the pages that a decision names in what the shards hold now, and records it.</summary>
internal static class PageDecision
{
    /// <summary>
    /// Records the decision that <paramref name="decide"/> makes of the pages called <paramref name="names"/>.
    /// </summary>
    public static VerbOutcome Record(
        DecisionRequest request,
        ImmutableArray<string> names,
        Func<ImmutableArray<Identity>, Decision> decide,
        CancellationToken cancellation) =>
        new SpaceRun(request.Space, null, cancellation).OverGathered((walk, _) =>
            Find(walk, names, out var pages) ?? DecisionRecording.Record(walk.Space, request, decide(pages)));

    private static NotDone? Find(GatheredWalk walk, ImmutableArray<string> names, out ImmutableArray<Identity> pages)
    {
        pages = [];
        var naming = new PageNaming(walk.Snapshot.Shards);
        foreach (var name in names)
        {
            if (naming.Find(name, out var page) is { } unnamed)
            {
                return unnamed;
            }

            pages = pages.Add(page.Id);
        }

        return null;
    }
}
