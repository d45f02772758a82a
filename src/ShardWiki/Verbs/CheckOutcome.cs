using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>A space was checked: how much there is, what contradicts what, and the findings.</summary>
public sealed record CheckOutcome : VerbOutcome
{
    /// <summary>How much there is.</summary>
    public required UnionCounts Counts { get; init; }

    /// <summary>What somebody has to decide.</summary>
    public required ImmutableArray<ConflictLine> Conflicts { get; init; }

    /// <summary>True where findings or conflicts are worse than the caller allows.</summary>
    public required bool IsTooBad { get; init; }

    /// <summary>True where the space's policy has every open conflict count as too bad.</summary>
    public bool ConflictsFail { get; init; }

    /// <summary>1 where it is too bad.</summary>
    public override int ExitCode => IsTooBad ? 1 : 0;
}
