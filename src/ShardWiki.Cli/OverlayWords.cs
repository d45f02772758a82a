using System.Collections.Immutable;

namespace ShardWiki.Cli;

/// <summary>Overlays in words: a line each, or one with its edit and the texts of its conflict.</summary>
internal static class OverlayWords
{
    public static void Write(VerbOutcome outcome, TextWriter to)
    {
        switch (outcome)
        {
            case OverlayListOutcome list:
                Write(list.Overlays, to);
                break;
            case OverlayShowOutcome show:
                Write(show, to);
                break;
        }
    }

    public static void Write(ImmutableArray<OverlayLine> overlays, TextWriter to)
    {
        foreach (var overlay in overlays)
        {
            to.WriteLine(Line(overlay));
        }
    }

    private static string Line(OverlayLine overlay)
    {
        var state = overlay.Status == "open" ? overlay.State : $"{overlay.Status}, {overlay.State}";
        var first = overlay.Message.Split('\n')[0];
        return $"overlay {overlay.Seq} on {overlay.Page} [{state}]: {first} ({overlay.Author}, {overlay.At})";
    }

    private static void Write(OverlayShowOutcome show, TextWriter to)
    {
        to.WriteLine(Line(show.Overlay));
        to.WriteLine($"  standing: {show.Standing}");
        if (!show.Revisers.IsEmpty)
        {
            to.WriteLine($"  revised by: {string.Join(", ", show.Revisers)}");
        }

        if (show.Submitted is { } reference)
        {
            to.WriteLine($"  submitted to: {reference}");
        }

        to.Write(show.Patch);
        WriteText("base, which it was made against", show.Base, to);
        WriteText("theirs, which stands there now", show.Theirs, to);
        WriteText("ours, as the overlay would have it", show.Ours, to);
    }

    private static void WriteText(string name, string? text, TextWriter to)
    {
        if (text is not null)
        {
            to.WriteLine($"--- {name} ---");
            to.Write(text.EndsWith('\n') || text.Length == 0 ? text : text + "\n");
        }
    }
}
