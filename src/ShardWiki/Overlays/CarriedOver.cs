using ShardWiki.Coordination;
using ShardWiki.Git;

namespace ShardWiki;

/// <summary>An overlay laid on another text than it lies upon, by git's three-way merge.</summary>
internal static class CarriedOver
{
    /// <summary>
    /// The text with the overlay's change; null where that clashes, or changes nothing, so that it would be no overlay.
    /// </summary>
    public static ReadOnlyMemory<byte>? Of(LaidOverlay laid, ReadOnlyMemory<byte> below)
    {
        var merged = TextMerge.Of(laid.Below.Span, below.Span, laid.Above.Span);
        // Typed: a bare null would become an empty text.
        return merged.IsClean && !merged.Text.AsSpan().SequenceEqual(below.Span) ? merged.Text : (ReadOnlyMemory<byte>?)null;
    }
}
