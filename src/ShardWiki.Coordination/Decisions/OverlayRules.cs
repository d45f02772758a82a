using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>Which decisions about an overlay can follow on its status (docs/formats/journal.md).</summary>
internal static class OverlayRules
{
    /// <summary>Why nobody can change it now, or null: it must be there, live, and not being written.</summary>
    public static string? Unfree(Effect? standing, long seq) =>
        Unheld(standing, seq) is { } fault ? fault
        : standing is Overlay { Status.IsWritten: true }
            ? $"overlay {seq} is being applied: finish that, or take it back, first"
        : null;

    /// <summary>Why it is not held any more, or null.</summary>
    public static string? Unheld(Effect? standing, long seq) => standing is not Overlay overlay
        ? $"there is no overlay {seq}"
        : overlay.Status.IsLive ? null
        : $"overlay {seq} is {overlay.Status.Word}";

    /// <summary>Why it is not the overlay that is meant, or null: it must edit <paramref name="page"/>.</summary>
    public static string? Elsewhere(Effect? standing, Identity page) =>
        standing is Overlay overlay && overlay.Page != page
            ? $"overlay {overlay.Seq} is on {overlay.Page}, not on {page}"
            : null;

    /// <summary>The overlay, of which the rule above has said that it is there.</summary>
    public static Overlay Of(Effect? standing) =>
        standing as Overlay ?? throw new InvalidOperationException("no overlay stands where one was found");
}
