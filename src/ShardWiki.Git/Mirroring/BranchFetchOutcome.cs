namespace ShardWiki.Git;

/// <summary>What came of fetching one branch of a repository's own remote.</summary>
public abstract record BranchFetchOutcome
{
    private BranchFetchOutcome()
    {
    }

    /// <summary>The branch is here and up to date, or ahead.</summary>
    public sealed record Fetched : BranchFetchOutcome;

    /// <summary>The repository names no such remote.</summary>
    public sealed record NoRemote : BranchFetchOutcome;

    /// <summary>The remote answered and has no such branch.</summary>
    public sealed record NoBranch : BranchFetchOutcome;

    /// <summary>The remote did not answer; the reason holds no secrets.</summary>
    public sealed record Unreachable(string Reason) : BranchFetchOutcome;

    /// <summary>Both sides went on from here on their own; the branch here was left as it was.</summary>
    public sealed record Forked(ObjectName? Since) : BranchFetchOutcome;
}
