using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ShardWiki;

/// <summary>A site was compiled and written.</summary>
public sealed record BuildOutcome : VerbOutcome
{
    /// <summary>The output folder as it was asked for.</summary>
    public required string Output { get; init; }

    /// <summary>How much there is.</summary>
    public required UnionCounts Counts { get; init; }

    /// <summary>What was done to the output folder.</summary>
    public required WriteCounts Files { get; init; }

    /// <summary>What somebody has to decide.</summary>
    public required ImmutableArray<ConflictLine> Conflicts { get; init; }

    /// <summary>What makes it fail.</summary>
    [JsonIgnore]
    public required Gate Gate { get; init; }

    /// <summary>1 where the gate closes; the site is written all the same.</summary>
    public override int ExitCode => Gate.IsClosedBy(this, Conflicts.Length) ? 1 : 0;
}
