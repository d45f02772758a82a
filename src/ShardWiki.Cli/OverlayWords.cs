using System.Collections.Immutable;

namespace ShardWiki.Cli;

/// <summary>Overlays in words, a line each.</summary>
internal static class OverlayWords
{
    public static void Write(ImmutableArray<OverlayLine> overlays, TextWriter to)
    {
        foreach (var overlay in overlays)
        {
            var state = overlay.Status == "open" ? overlay.State : $"{overlay.Status}, {overlay.State}";
            to.WriteLine(
                $"overlay {overlay.Seq} on {overlay.Page} [{state}]: {overlay.Message} "
                + $"({overlay.Author}, {overlay.At})");
        }
    }
}
