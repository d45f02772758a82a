using System.Collections.Frozen;
using System.Collections.Immutable;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>Decides which open overlays a page can show: those that were made against what stands there now.</summary>
public static class Overlaying
{
    /// <summary>
    /// Sorts the live overlays of <paramref name="state"/>, the lowest first. The first that a page shows was made
    /// against the content that was gathered; one that lies above may also have been made on top of it. An overlay on a
    /// former key edits the page that followed it.
    /// </summary>
    public static Overlaid Of(Snapshot snapshot, CoordinationState state)
    {
        if (state.Overlays.IsEmpty)
        {
            return new Overlaid { Shown = FrozenDictionary<Identity, ImmutableArray<Overlay>>.Empty, Stranded = [] };
        }

        var pages = new Register([.. snapshot.Shards.SelectMany(s => s.Pages).Where(p => p.Shape == PageShape.Page)]);
        var shown = new Dictionary<Identity, ImmutableArray<Overlay>>();
        var stranded = ImmutableArray.CreateBuilder<Overlay>();
        foreach (var overlay in state.Overlays)
        {
            var page = pages.Find(overlay.Page);
            var below = page is null ? [] : shown.GetValueOrDefault(page.Id, []);
            if (page is not null && (StartsAt(overlay, page) || (!below.IsEmpty && !IsBehind(overlay, page))))
            {
                shown[page.Id] = below.Add(overlay);
            }
            else
            {
                stranded.Add(overlay);
            }
        }

        return new Overlaid { Shown = shown.ToFrozenDictionary(), Stranded = stranded.ToImmutable() };
    }

    private static bool StartsAt(Overlay overlay, GatheredPage page) => overlay.BaseContent == page.Content.Content;

    // A base that the shard once had is an older version; one that it never had can only be an overlay's result.
    private static bool IsBehind(Overlay overlay, GatheredPage page) =>
        page.History.Changes.Any(c => c.Content == overlay.BaseContent);
}
