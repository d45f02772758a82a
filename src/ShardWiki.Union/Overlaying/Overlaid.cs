using System.Collections.Frozen;
using System.Collections.Immutable;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// The open overlays, sorted into those that a page can show and those that it cannot. Nothing was applied yet: a
/// candidate whose patch turns out not to fit is stranded too.
/// </summary>
public sealed record Overlaid
{
    /// <summary>
    /// For each page, by its identity now, the overlays to apply one on the other, the lowest first.
    /// </summary>
    public required FrozenDictionary<Identity, ImmutableArray<Overlay>> Shown { get; init; }

    /// <summary>Overlays whose base moved or whose page is gone, the lowest first.</summary>
    public required ImmutableArray<Overlay> Stranded { get; init; }
}
