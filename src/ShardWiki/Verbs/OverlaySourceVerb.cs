using ShardWiki.Model;

namespace ShardWiki;

/// <summary>Gives the text of a page as it is written and shown now, for an editor to begin with.</summary>
public static class OverlaySourceVerb
{
    /// <summary>The text of the page called <paramref name="page"/>.</summary>
    public static VerbOutcome OfPage(SpaceRequest request, string page, CancellationToken cancellation) =>
        Asked(request, cancellation, (walk, asked) => PageNaming.Of(walk, asked, cancellation).Find(page, out var found) is { } unnamed
            ? unnamed
            : new OverlaySourceOutcome(found.Id.ToString(), found.Source, new OpenOverlays(walk).Shown(found)));

    /// <summary>
    /// What is to be edited again for the overlay of number <paramref name="seq"/>: its result, or, where it conflicts,
    /// the text below it with both sides of each clash marked.
    /// </summary>
    public static VerbOutcome OfOverlay(SpaceRequest request, long seq, CancellationToken cancellation) =>
        Asked(request, cancellation, (walk, _) =>
        {
            var overlays = new OpenOverlays(walk);
            return overlays.Find(seq, out var laid) ?? (overlays.FindPage(laid) is { } page
                ? new OverlaySourceOutcome(page.Id.ToString(), page.Source, MarkedText.Of(laid))
                : (VerbOutcome)new NotDone($"the page of overlay {seq} is gone") { IsRefusal = true });
        });

    private static VerbOutcome Asked(
        SpaceRequest request, CancellationToken cancellation, Func<GatheredWalk, WalkRequest, VerbOutcome> ask)
    {
        try
        {
            return new SpaceRun(request, null, cancellation).OverGathered(ask);
        }
        catch (ContentGoneException gone)
        {
            return new NotDone(gone.Message);
        }
    }
}
