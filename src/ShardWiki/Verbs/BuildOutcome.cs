using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>A site was compiled and written.</summary>
public sealed record BuildOutcome : VerbOutcome
{
    /// <summary>The output folder as it was asked for.</summary>
    public required string Output { get; init; }

    /// <summary>How much there is.</summary>
    public required UnionCounts Counts { get; init; }

    /// <summary>What had to be done for it that was not remembered.</summary>
    public WorkCounts Work { get; init; } = WorkCounts.Nothing;

    /// <summary>What was done to the output folder.</summary>
    public required WriteCounts Files { get; init; }

    /// <summary>Every file that was made and why, by path, where that was asked for.</summary>
    public ImmutableArray<MadeLine> Explained { get; init; } = [];

    /// <summary>What somebody has to decide.</summary>
    public required ImmutableArray<ConflictLine> Conflicts { get; init; }

    /// <summary>True where findings or conflicts are worse than the caller allows.</summary>
    public required bool IsTooBad { get; init; }

    /// <summary>True where the space's policy has every open conflict count as too bad.</summary>
    public bool ConflictsFail { get; init; }

    /// <summary>1 where it is too bad; the site is written all the same.</summary>
    public override int ExitCode => IsTooBad ? 1 : 0;
}
