using System.Collections.Immutable;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>The live overlays of a space as they lie on what was gathered, for the verbs that change them.</summary>
internal sealed class OpenOverlays(GatheredWalk walk)
{
    private readonly PageReading _reading = new(walk, new PageMemo());

    /// <summary>All of them in the order in which they lie, the lowest first.</summary>
    public ImmutableArray<LaidOverlay> All => [.. _reading.Overlays.OrderBy(laid => walk.State.Overlays.IndexOf(laid.Overlay))];

    /// <summary>The overlay of that number; or why there is none.</summary>
    public NotDone? Find(long seq, out LaidOverlay laid)
    {
        laid = All.FirstOrDefault(l => l.Overlay.Seq == seq)!;
        return laid is not null ? null
            : walk.State.ClosedOverlays.FirstOrDefault(o => o.Seq == seq) is { } closed
                ? new NotDone($"overlay {seq} is {closed.Status.Word} already") { IsRefusal = true }
            : new NotDone($"there is no overlay {seq}; 'shardwiki overlay list' names those that are open");
    }

    /// <summary>Those of these numbers, in the order given; or why one of them is none.</summary>
    public NotDone? Find(ImmutableArray<long> seqs, out ImmutableArray<LaidOverlay> found)
    {
        found = [];
        foreach (var seq in seqs)
        {
            if (Find(seq, out var laid) is { } none)
            {
                return none;
            }

            if (found.Any(l => l.Overlay.Seq == seq))
            {
                return new NotDone($"overlay {seq} is named twice");
            }

            found = found.Add(laid);
        }

        return null;
    }

    /// <summary>The overlays that lie on the same page, the lowest first.</summary>
    public ImmutableArray<LaidOverlay> StackOf(LaidOverlay laid) =>
        FindPage(laid) is { } page ? _reading.On(page) : [];

    /// <summary>The page that it edits; null where it is gone.</summary>
    public GatheredPage? FindPage(LaidOverlay laid) => PagesOf(laid.Page.Shard).FirstOrDefault(p => p.Id == laid.Page);

    /// <summary>The text that the page shows with all that lies on it.</summary>
    public ReadOnlyMemory<byte> Shown(GatheredPage page) => _reading.ShownBytes(page);

    /// <summary>
    /// The edit of a page from one text to another. Where nobody holds the text that it is made against (the shard keeps
    /// no history, or git carried an overlay below it over), its patch brings the whole text along.
    /// </summary>
    public OverlayEdit Edit(GatheredPage page, (ReadOnlyMemory<byte> From, ReadOnlyMemory<byte> To) texts, string message) =>
        new()
        {
            Page = page.Id,
            BaseRevision = page.History.Last?.Revision ?? default,
            BaseContent = Fingerprint.Of(texts.From.Span),
            Patch = KeepsHistory(page.Id.Shard) && _reading.On(page).All(l => l.Drift is not OverlayDrift.Rebased)
                ? OverlayPatch.Of(texts.From, texts.To, page.Source)
                : WholePatch.Of(texts.From, texts.To, page.Source),
            Message = message.Trim(),
        };

    private bool KeepsHistory(ShardName shard) =>
        walk.ShardCalled(shard).Profile[Spectrum.History] != Spectrum.History["none"];

    private IEnumerable<GatheredPage> PagesOf(ShardName shard) =>
        walk.ShardCalled(shard).Pages.Where(p => p.Shape == PageShape.Page);
}
