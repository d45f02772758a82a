using System.Collections.Immutable;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>Who wrote an overlay: its author, and everybody whose work is in it besides.</summary>
internal static class OverlayPeople
{
    /// <summary>The message with a trailer for each of the others, as git and forges know them.</summary>
    public static string MessageOf(Overlay overlay, CoordinationState state)
    {
        var others = Others(overlay, state);
        var message = overlay.Message.Trim().Length == 0 ? $"Edit {overlay.Page.Key}" : overlay.Message.Trim();
        return others.IsEmpty
            ? message
            : $"{message}\n\n{string.Join('\n', others.Select(a => $"Co-authored-by: {a.Name} <{a.Email}>"))}";
    }

    // Whoever revised it, and whoever wrote those that it took in.
    private static ImmutableArray<Author> Others(Overlay overlay, CoordinationState state) =>
    [
        .. overlay.Revisers
            .Concat(state.ClosedOverlays
                .Where(o => o.Status is OverlayStatus.Withdrawn { Why.Into: { } into } && into == overlay.Seq)
                .SelectMany(o => Others(o, state).Prepend(o.Author)))
            .Distinct()
            .Where(a => a != overlay.Author),
    ];
}
