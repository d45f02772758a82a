using System.Collections.Immutable;

namespace ShardWiki.Coordination;

/// <summary>
/// What the decisions of a journal amount to: the fold of its lines. The same lines give the same state, always; no
/// clock and no chance take part.
/// </summary>
public sealed record CoordinationState
{
    /// <summary>The state before the first decision.</summary>
    public static readonly CoordinationState Empty = new();

    /// <summary>The sequence number of the last decision folded; 0 before the first.</summary>
    public long Seq { get; init; }

    /// <summary>The hash of the last line, 64 hex digits; 64 zeros before the first.</summary>
    public string Head { get; init; } = JournalHead.None.Hash;

    /// <summary>Shards that the journal says are attached, by name.</summary>
    public ImmutableArray<AttachedShard> Shards { get; init; } = [];

    /// <summary>Pages that a curator says are one topic.</summary>
    public ImmutableArray<Binding> Bindings { get; init; } = [];

    /// <summary>Pages that a curator says are not.</summary>
    public ImmutableArray<Parting> Partings { get; init; } = [];

    /// <summary>Addresses that lead to pages, by address.</summary>
    public ImmutableArray<Alias> Aliases { get; init; } = [];

    /// <summary>Voices that curators chose; for each page its last designation.</summary>
    public ImmutableArray<Designation> Designations { get; init; } = [];

    /// <summary>Live overlays, in the order in which they lie on their pages, the lowest first.</summary>
    public ImmutableArray<Overlay> Overlays { get; init; } = [];

    /// <summary>Overlays that were applied or withdrawn, in the order of their drafting.</summary>
    public ImmutableArray<Overlay> ClosedOverlays { get; init; } = [];

    /// <summary>Pages that were copied from others.</summary>
    public ImmutableArray<Fork> Forks { get; init; } = [];

    /// <summary>Pages that were merged into others.</summary>
    public ImmutableArray<Reconciliation> Reconciliations { get; init; } = [];

    /// <summary>Every decision in one line, known and unknown, in order.</summary>
    public ImmutableArray<DecisionLine> Log { get; init; } = [];

    /// <summary>What the fold goes on from. Nothing changes it once it stands here.</summary>
    internal StateDraft Draft { get; init; } = new(JournalHead.None.Hash);
}
