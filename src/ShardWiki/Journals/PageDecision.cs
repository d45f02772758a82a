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
        new SpaceRun(request.Space, null, cancellation).OverGathered((walk, asked) =>
            Find(PageNaming.Of(walk, asked, cancellation), names, out var pages) ?? Settle((walk, asked), request, decide(pages), cancellation));

    /// <summary>Records the decision, or tells what it would change where only that was asked for.</summary>
    public static VerbOutcome Settle(
        (GatheredWalk Walk, WalkRequest Asked) at,
        DecisionRequest request,
        Decision decision,
        CancellationToken cancellation) =>
        request.IsWhatIf
            ? Trial.Of(at, request, decision, cancellation)
            : DecisionRecording.Record(at.Walk.Space, request, decision);

    private static NotDone? Find(PageNaming naming, ImmutableArray<string> names, out ImmutableArray<Identity> pages)
    {
        pages = [];
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
