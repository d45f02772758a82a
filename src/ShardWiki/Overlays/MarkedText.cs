using ShardWiki.Coordination;
using ShardWiki.Git;

namespace ShardWiki;

/// <summary>The text that somebody edits to settle an overlay: as git leaves a file that it could not merge.</summary>
internal static class MarkedText
{
    /// <summary>
    /// What the overlay makes of its page; where both changed the same lines, both stand there between git's marks.
    /// </summary>
    public static ReadOnlyMemory<byte> Of(LaidOverlay laid) =>
        laid.Drift is OverlayDrift.Conflicted && laid.Base is { } @base && laid.Wanted is { } wanted
            ? TextMerge.Marked(@base.Span, (laid.Below, "what stands there"), (wanted, $"overlay {laid.Overlay.Seq}"))
            : laid.Above;
}
