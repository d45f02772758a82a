namespace ShardWiki;

/// <summary>What makes a finished verb exit 1: findings from a severity on, and conflicts where the policy says so.</summary>
public sealed record Gate(string FailOn, bool FailsOnConflicts)
{
    /// <summary>True where what was found is too bad.</summary>
    public bool IsClosedBy(VerbOutcome outcome, int conflicts) =>
        outcome.CountAtLeast(FailOn) > 0 || (FailsOnConflicts && conflicts > 0);
}
