using System.Collections.Immutable;

namespace ShardWiki.Cli;

/// <summary>Overlays in words, a line each.</summary>
internal static class OverlayWords
{
    public static void Write(ImmutableArray<OverlayLine> overlays, TextWriter to)
    {
        foreach (var overlay in overlays)
        {
            to.WriteLine(
                $"overlay {overlay.Seq} on {overlay.Page} [{overlay.State}]: {overlay.Message} "
                + $"({overlay.Author}, {overlay.At})");
        }
    }
}
