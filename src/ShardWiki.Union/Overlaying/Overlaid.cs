using System.Collections.Frozen;
using System.Collections.Immutable;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>The live overlays, sorted by the pages that they mean now. Nothing was laid on a text yet.</summary>
public sealed record Overlaid
{
    /// <summary>
    /// For each page, by its identity now, the overlays that lie one upon the other, the lowest first.
    /// </summary>
    public required FrozenDictionary<Identity, ImmutableArray<Overlay>> Stacks { get; init; }

    /// <summary>For each of these pages, every edit that the journal holds of it, in order.</summary>
    public required FrozenDictionary<Identity, ImmutableArray<OverlayEdit>> Edits { get; init; }

    /// <summary>Overlays whose page is gone, the lowest first.</summary>
    public required ImmutableArray<Overlay> Orphaned { get; init; }
}
