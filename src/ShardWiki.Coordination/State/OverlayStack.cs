using System.Collections.Immutable;

namespace ShardWiki.Coordination;

/// <summary>The order in which overlays lie on their pages, the lowest first.</summary>
internal static class OverlayStack
{
    /// <summary>
    /// In the order of drafting; then each that a revision moved is taken out and put back, in the order of those
    /// revisions. One that was put upon an overlay that is not there lies on top.
    /// </summary>
    public static ImmutableArray<Overlay> Of(IEnumerable<Overlay> overlays)
    {
        var stack = overlays.OrderBy(overlay => overlay.Seq).ToList();
        var moved = stack.Where(overlay => overlay.Move is not null).OrderBy(overlay => overlay.Move!.Seq).ToList();
        foreach (var overlay in moved)
        {
            stack.Remove(overlay);
            stack.Insert(PlaceOf(overlay, stack), overlay);
        }

        return [.. stack];
    }

    private static int PlaceOf(Overlay overlay, List<Overlay> stack)
    {
        var above = overlay.Move!.Above;
        var lowest = stack.FindIndex(
            other => other.Page == overlay.Page && (above == 0 || other.Seq == above));
        return lowest < 0 ? stack.Count
            : above == 0 ? lowest
            : lowest + 1;
    }
}
