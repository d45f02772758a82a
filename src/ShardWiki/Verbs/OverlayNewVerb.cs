using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// Drafts an overlay: the page as it should read, kept in the journal as a patch against what the page shows now.
/// </summary>
public static class OverlayNewVerb
{
    /// <summary>Drafts the overlay that <paramref name="draft"/> describes.</summary>
    public static VerbOutcome Run(DecisionRequest request, OverlayDraft draft, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(draft.Message))
        {
            return new NotDone("an overlay needs a message that says why; use -m");
        }

        if (draft.Text.IsEmpty)
        {
            return new NotDone(
                "the text is empty; give the whole page as it should read, with --from, an editor or standard input");
        }

        try
        {
            return new SpaceRun(request.Space, null, cancellation).OverGathered((walk, asked) =>
                Drafted((walk, PageNaming.Of(walk, asked, cancellation)), draft, out var decision) ?? DecisionRecording.Record(walk.Space, request, decision));
        }
        catch (ContentGoneException gone)
        {
            return new NotDone(gone.Message);
        }
    }

    private static NotDone? Drafted((GatheredWalk Walk, PageNaming Naming) at, OverlayDraft draft, out OverlayDrafted decision)
    {
        decision = null!;
        if (at.Naming.Find(draft.Page, out var page) is { } unnamed)
        {
            return unnamed;
        }

        var overlays = new OpenOverlays(at.Walk);
        var shown = overlays.Shown(page);
        if (draft.Seen is { } seen && !seen.Span.SequenceEqual(shown.Span))
        {
            return new NotDone($"{page.Id} changed while you edited it; nothing was recorded") { IsRefusal = true };
        }

        if (shown.Span.SequenceEqual(draft.Text.Span))
        {
            return new NotDone($"{page.Id} already reads like this; nothing was recorded") { IsRefusal = true };
        }

        decision = new OverlayDrafted(overlays.Edit(page, (shown, draft.Text), draft.Message));
        return null;
    }
}
