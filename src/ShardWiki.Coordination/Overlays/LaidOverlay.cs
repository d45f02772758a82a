using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>An overlay laid on what its shard holds now: how it stands to that, and the texts that it is about.</summary>
public sealed record LaidOverlay
{
    /// <summary>The overlay.</summary>
    public required Overlay Overlay { get; init; }

    /// <summary>The page that it edits, by its identity now.</summary>
    public required Identity Page { get; init; }

    /// <summary>How it stands.</summary>
    public required OverlayDrift Drift { get; init; }

    /// <summary>The edit as it is shown: carried over where it was rebased, otherwise as it was drafted.</summary>
    public required ReadOnlyMemory<byte> Patch { get; init; }

    /// <summary>The text that it was made against; null where nobody holds that any more.</summary>
    public ReadOnlyMemory<byte>? Base { get; init; }

    /// <summary>What it makes of its base; null where that is not held.</summary>
    public ReadOnlyMemory<byte>? Wanted { get; init; }

    /// <summary>The text that it lies upon: the shard's own, with the overlays below it.</summary>
    public ReadOnlyMemory<byte> Below { get; init; }

    /// <summary>The text with it; the text below where it is not shown.</summary>
    public ReadOnlyMemory<byte> Above { get; init; }

    /// <summary>An overlay whose page is gone.</summary>
    public static LaidOverlay OnNothing(Overlay overlay) =>
        new() { Overlay = overlay, Page = overlay.Page, Drift = new OverlayDrift.Orphaned(), Patch = overlay.Patch };
}
