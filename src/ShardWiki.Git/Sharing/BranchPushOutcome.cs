namespace ShardWiki.Git;

/// <summary>What came of pushing one branch.</summary>
public abstract record BranchPushOutcome
{
    private BranchPushOutcome()
    {
    }

    /// <summary>The branch there is what was pushed.</summary>
    public sealed record Pushed : BranchPushOutcome;

    /// <summary>The branch there is not what was expected; nothing was changed.</summary>
    public sealed record Moved : BranchPushOutcome;

    /// <summary>The remote did not answer, or did not want it; the reason holds no secrets.</summary>
    public sealed record Unreachable(string Reason) : BranchPushOutcome;
}
