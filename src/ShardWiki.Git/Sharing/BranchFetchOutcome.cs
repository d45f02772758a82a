namespace ShardWiki.Git;

/// <summary>What came of fetching one branch.</summary>
public abstract record BranchFetchOutcome
{
    private BranchFetchOutcome()
    {
    }

    /// <summary>The branch ends there in this commit, which is here now.</summary>
    public sealed record Fetched(ObjectName Tip) : BranchFetchOutcome;

    /// <summary>The remote answered and has no such branch.</summary>
    public sealed record NoBranch : BranchFetchOutcome;

    /// <summary>The remote did not answer; the reason holds no secrets.</summary>
    public sealed record Unreachable(string Reason) : BranchFetchOutcome;
}
