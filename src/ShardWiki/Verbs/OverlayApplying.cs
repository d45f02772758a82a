using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>
/// Overlays to be written into their shards; those whose apply was interrupted where none is named.
/// </summary>
public sealed record OverlayApplying(DecisionRequest Decision, ImmutableArray<long> Seqs)
{
    /// <summary>Told when a step is done; a test ends the process there.</summary>
    public Action<ApplyStep> Done { get; init; } = _ => { };
}
