using System.Collections.Concurrent;
using System.Collections.Immutable;
using ShardWiki.Coordination;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>
/// Lays overlays on the pages that were gathered. What came of it is kept, texts and all: few pages have overlays, and
/// to merge them again for each look would make nothing else of them.
/// </summary>
internal sealed class PageOverlays(GatheredWalk walk)
{
    private readonly Overlaid _overlaid = Overlaying.Of(walk.Snapshot, walk.State);
    private readonly ConcurrentDictionary<(Identity, Fingerprint), ImmutableArray<LaidOverlay>> _laid = [];

    /// <summary>The pages that overlays lie on.</summary>
    public IEnumerable<Identity> Pages => _overlaid.Stacks.Keys;

    /// <summary>Overlays whose page is gone.</summary>
    public IEnumerable<LaidOverlay> Orphaned => _overlaid.Orphaned.Select(LaidOverlay.OnNothing);

    /// <summary>Whether overlays lie on this page.</summary>
    public bool LieOn(GatheredPage page) => _overlaid.Stacks.ContainsKey(page.Id);

    /// <summary>The overlays of a page on its shard's text, the lowest first.</summary>
    public ImmutableArray<LaidOverlay> On(GatheredPage page, ReadOnlyMemory<byte> own) =>
        _laid.GetOrAdd((page.Id, Fingerprint.Of(own.Span)), _ => OverlayLaying.Of(
            new OverlaidPage
            {
                Id = page.Id,
                Source = page.Source,
                Own = own,
                Versions = page.History.Changes,
                Edits = _overlaid.Edits.GetValueOrDefault(page.Id, []),
                Find = content => FindVersion(page, content),
            },
            _overlaid.Stacks[page.Id]));

    private ReadOnlyMemory<byte>? FindVersion(GatheredPage page, Fingerprint content)
    {
        try
        {
            return walk.Snapshot.Contents.Read(page.Content with { Content = content });
        }
        catch (ContentGoneException)
        {
            return null;
        }
    }
}
