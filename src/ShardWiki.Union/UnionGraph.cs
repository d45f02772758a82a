using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// The union: every page that was read, joined into topics, with links, conflicts and decisions. It is derived and can
/// be computed again from the snapshot and the journal; it holds no texts.
/// </summary>
public sealed record UnionGraph
{
    /// <summary>The shards, in declared order.</summary>
    public required ImmutableArray<ShardSnapshot> Shards { get; init; }

    /// <summary>Every page, in the order of its identity.</summary>
    public required ImmutableArray<UnitedPage> Pages { get; init; }

    /// <summary>Every asset, in the order of its identity.</summary>
    public required ImmutableArray<UnitedAsset> Assets { get; init; }

    /// <summary>Every topic, in the order of its id.</summary>
    public required ImmutableArray<Topic> Topics { get; init; }

    /// <summary>How names and links of texts are looked up that a directive makes.</summary>
    public required PageNames Names { get; init; }

    /// <summary>How it is found out when two pages were one.</summary>
    public required CommonVersions Common { get; init; }

    /// <summary>
    /// Addresses that are not their topic's own and lead to it: other members' placements and aliases, in order. Where
    /// several topics claim an address, the one that stands here or at the address itself won by declared order, and a
    /// conflict says so.
    /// </summary>
    public required ImmutableArray<Detour> Detours { get; init; }

    /// <summary>Pages whose text stands within a page of another topic, by whole, then part.</summary>
    public required ImmutableArray<Containment> Containments { get; init; }

    /// <summary>Aliases that would lead to renamed pages from where they stood, by address.</summary>
    public required ImmutableArray<AliasProposal> Proposals { get; init; }

    /// <summary>What somebody has to decide, by kind, then address.</summary>
    public required ImmutableArray<UnionConflict> Conflicts { get; init; }

    /// <summary>Open overlays, shown or stranded, in the order of their drafting.</summary>
    public required ImmutableArray<OverlayStanding> Overlays { get; init; }

    /// <summary>The journal as it was read.</summary>
    public required JournalStanding Journal { get; init; }

    /// <summary>The latest changes of shards and the latest decisions, the newest first.</summary>
    public ImmutableArray<SpaceChange> Changes { get; init; } = [];

    /// <summary>Everything that gathering, parsing and uniting have to tell, sorted.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }
}
