using System.Text;
using ShardWiki.Coordination;

namespace ShardWiki;

/// <summary>Shows one overlay: its edit, how it stands to its shard, and both sides of a conflict.</summary>
public static class OverlayShowVerb
{
    /// <summary>Shows the overlay of number <paramref name="seq"/>, also where it is closed.</summary>
    public static VerbOutcome Run(SpaceRequest request, long seq, CancellationToken cancellation) =>
        new SpaceRun(request, null, cancellation).OverGathered((walk, _) =>
            walk.State.ClosedOverlays.FirstOrDefault(o => o.Seq == seq) is { } closed
                ? Shown(Closed(closed), closed.Status.Word)
                : new OpenOverlays(walk).Find(seq, out var laid) ?? (VerbOutcome)Shown(laid, laid.Drift.Clause));

    private static LaidOverlay Closed(Overlay overlay) => new()
    {
        Overlay = overlay,
        Page = overlay.Page,
        Drift = new OverlayDrift.Clean(),
        Patch = overlay.Patch,
    };

    private static OverlayShowOutcome Shown(LaidOverlay laid, string standing)
    {
        var overlay = laid.Overlay;
        var isTorn = laid.Drift is OverlayDrift.Conflicted;
        return new OverlayShowOutcome
        {
            Overlay = OverlayLine.Of(laid),
            Standing = standing,
            Revisers = [.. overlay.Revisers.Select(a => a.Name)],
            Submitted = overlay.Submission?.How.Reference,
            Patch = Encoding.UTF8.GetString(laid.Patch.Span),
            Base = isTorn ? Text(laid.Base) : null,
            Theirs = isTorn ? Text(laid.Below) : null,
            Ours = isTorn ? Text(laid.Wanted) : null,
        };
    }

    private static string? Text(ReadOnlyMemory<byte>? text) =>
        text is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;
}
