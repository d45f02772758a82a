using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ShardWiki;

/// <summary>A space was checked: how much there is, what contradicts what, and the findings.</summary>
public sealed record CheckOutcome : VerbOutcome
{
    /// <summary>How much there is.</summary>
    public required UnionCounts Counts { get; init; }

    /// <summary>What somebody has to decide.</summary>
    public required ImmutableArray<ConflictLine> Conflicts { get; init; }

    /// <summary>What makes it fail.</summary>
    [JsonIgnore]
    public required Gate Gate { get; init; }

    /// <summary>1 where the gate closes.</summary>
    public override int ExitCode => Gate.IsClosedBy(this, Conflicts.Length) ? 1 : 0;
}
