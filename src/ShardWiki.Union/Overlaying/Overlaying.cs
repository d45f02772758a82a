using System.Collections.Frozen;
using System.Collections.Immutable;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>Finds the pages that live overlays mean now.</summary>
public static class Overlaying
{
    private static readonly Overlaid None = new()
    {
        Stacks = FrozenDictionary<Identity, ImmutableArray<Overlay>>.Empty,
        Edits = FrozenDictionary<Identity, ImmutableArray<OverlayEdit>>.Empty,
        Orphaned = [],
    };

    /// <summary>
    /// Sorts the live overlays of <paramref name="state"/>, the lowest first. An overlay on a former key edits the page
    /// that followed it.
    /// </summary>
    public static Overlaid Of(Snapshot snapshot, CoordinationState state)
    {
        if (state.Overlays.IsEmpty)
        {
            return None;
        }

        var pages = new Register([.. snapshot.Shards.SelectMany(s => s.Pages).Where(p => p.Shape == PageShape.Page)]);
        var stacks = state.Overlays.Where(o => pages.Find(o.Page) is not null).GroupBy(o => pages.Find(o.Page)!.Id)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
        return new Overlaid
        {
            Stacks = stacks,
            Edits = EditsOf(state)
                .Select(edit => (Page: pages.Find(edit.Page)?.Id, Edit: edit))
                .Where(e => e.Page is { } page && stacks.ContainsKey(page))
                .GroupBy(e => e.Page!.Value, e => e.Edit)
                .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray()),
            Orphaned = [.. state.Overlays.Where(o => pages.Find(o.Page) is null)],
        };
    }

    private static IEnumerable<OverlayEdit> EditsOf(CoordinationState state) =>
        state.Log.Select(line => line.Decision switch
        {
            OverlayDrafted drafted => drafted.Edit,
            OverlayRevised revised => revised.Edit,
            _ => null,
        }).OfType<OverlayEdit>();
}
