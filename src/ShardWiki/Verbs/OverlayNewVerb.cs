using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// Drafts an overlay: the page as it should read, kept in the journal as a patch against what the shard holds.
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

        try
        {
            if (draft.Text.IsEmpty)
        {
            return new NotDone("the text is empty; give the whole page as it should read, with --from or on standard input");
        }

        return new SpaceRun(request.Space, null, cancellation).OverGathered((walk, _) =>
                Drafted(walk, draft, out var decision) ?? DecisionRecording.Record(walk.Space, request, decision));
        }
        catch (ContentGoneException gone)
        {
            return new NotDone(gone.Message);
        }
    }

    private static NotDone? Drafted(GatheredWalk walk, OverlayDraft draft, out OverlayDrafted decision)
    {
        decision = null!;
        if (new PageNaming(walk.Snapshot.Shards).Find(draft.Page, out var page) is { } unnamed)
        {
            return unnamed;
        }

        var shown = new PageReading(walk).ShownBytes(page);
        if (shown.Span.SequenceEqual(draft.Text.Span))
        {
            return new NotDone($"{page.Id} already reads like this; nothing was recorded") { IsRefusal = true };
        }

        decision = new OverlayDrafted(new OverlayEdit
        {
            Page = page.Id,
            BaseRevision = page.History.Last?.Revision ?? default,
            BaseContent = Fingerprint.Of(shown.Span),
            Patch = OverlayPatch.Of(shown, draft.Text, page.Source),
            Message = draft.Message.Trim(),
        });
        return null;
    }
}
