using System.Collections.Immutable;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// Lays the overlays of a page one upon the other on what its shard holds now. A base that moved is met by git's
/// three-way merge; what does not go together is left out and said, and nothing is ever guessed (architecture.md 10).
/// </summary>
public static class OverlayLaying
{
    /// <summary>Each of them as it lies, the lowest first.</summary>
    public static ImmutableArray<LaidOverlay> Of(OverlaidPage page, ImmutableArray<Overlay> stack)
    {
        var (texts, upstreams) = (new KnownTexts(page), new Upstreams(page, stack));
        var laid = ImmutableArray.CreateBuilder<LaidOverlay>(stack.Length);
        var below = page.Own;
        foreach (var overlay in stack)
        {
            var next = Of((page, texts, upstreams), overlay, below);
            laid.Add(next);
            below = next.Above;
        }

        return laid.MoveToImmutable();
    }

    private static LaidOverlay Of(
        (OverlaidPage Page, KnownTexts Texts, Upstreams Upstreams) on, Overlay overlay, ReadOnlyMemory<byte> below)
    {
        var lies = new LaidOverlay
        {
            Overlay = overlay,
            Page = on.Page.Id,
            Drift = new OverlayDrift.Clean(),
            Patch = overlay.Patch,
            Base = Fingerprint.Of(below.Span) == overlay.BaseContent ? below : on.Texts.Find(overlay.BaseContent),
            Below = below,
            Above = below,
        };
        if (lies.Base is not { } @base)
        {
            return Conflicted(lies, "the text that it was made against is not held any more");
        }

        if (OverlayPatch.Apply(@base, overlay.Patch) is not PatchOutcome.Applied { Content: var wanted })
        {
            return Conflicted(lies, "its patch does not fit the text that it names as its base");
        }

        lies = lies with { Wanted = wanted, Patch = OverlayPatch.Of(@base, wanted, on.Page.Source) };
        return @base.Span.SequenceEqual(below.Span) ? lies with { Above = wanted }
            : on.Upstreams.Find(overlay, @base, wanted) is { } taken ? lies with { Drift = taken }
            : Merged(lies, (@base, wanted), on.Page.Source);
    }

    private static LaidOverlay Merged(
        LaidOverlay lies, (ReadOnlyMemory<byte> Base, ReadOnlyMemory<byte> Wanted) edit, string source)
    {
        // Git takes a text with a NUL for no text, and merges none.
        if (IsBinary(edit.Base) || IsBinary(edit.Wanted) || IsBinary(lies.Below))
        {
            return Conflicted(lies, "the page has changed, and git merges no text that holds NUL bytes");
        }

        var merged = TextMerge.Of(edit.Base.Span, lies.Below.Span, edit.Wanted.Span);
        if (!merged.IsClean)
        {
            var lines = string.Join(", ", merged.Clashes.Select(clash => Words(clash.Ours)));
            return Conflicted(lies, $"the page has changed at the same place: {lines}");
        }

        return lies with
        {
            Drift = new OverlayDrift.Rebased(),
            Above = merged.Text,
            Patch = OverlayPatch.Of(lies.Below, merged.Text, source),
        };
    }

    private static bool IsBinary(ReadOnlyMemory<byte> text) => text.Span.Contains((byte)0);

    private static LaidOverlay Conflicted(LaidOverlay lies, string reason) =>
        lies with { Drift = new OverlayDrift.Conflicted(reason) };

    private static string Words(LineRun run) =>
        run.Count == 0 ? FormattableString.Invariant($"before line {run.First}")
        : run.Count == 1 ? FormattableString.Invariant($"line {run.First}")
        : FormattableString.Invariant($"lines {run.First} to {run.First + run.Count - 1}");
}
