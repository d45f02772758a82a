using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>What would make the journal whole again, or what did.</summary>
/// <param name="IsDone">True where the steps were done.</param>
/// <param name="Steps">What is to be done, or was.</param>
/// <param name="Remaining">What is wrong besides, and what to do about it; null where nothing is.</param>
/// <param name="Seq">Where the journal ends, once the steps are done; null where that is not known yet.</param>
public sealed record JournalRepairOutcome(
    bool IsDone, ImmutableArray<string> Steps, string? Remaining, long? Seq) : VerbOutcome
{
    /// <summary>0 where nothing is wrong, or no longer.</summary>
    public override int ExitCode => Remaining is null && (IsDone || Steps.IsEmpty) ? 0 : 1;
}
