namespace ShardWiki.Git;

/// <summary>Brings one branch of a repository's own remote up to date here, without touching a work tree.</summary>
public static class BranchFetch
{
    /// <summary>
    /// Fetches <paramref name="branch"/> (without <c>refs/heads/</c>) of <paramref name="remote"/> into
    /// <c>refs/remotes/REMOTE/BRANCH</c>, and moves a branch of that name here where that is a fast-forward.
    /// </summary>
    public static BranchFetchOutcome Of(
        GitRepository repository, string remote, string branch, CancellationToken cancellation)
    {
        if (repository.ConfigValue($"remote.{remote}.url") is not { Length: > 0 } url)
        {
            return new BranchFetchOutcome.NoRemote();
        }

        // Git reads a relative path from where the work tree begins, wherever the command is run.
        var (transport, address) = Address.Parse(url, repository.WorkTree ?? repository.GitDirectory) switch
        {
            Address.Remote there => (there.Scheme, there.Url),
            Address.Local here => ("file", here.Path),
            _ => ("", ""),
        };
        if (transport.Length == 0)
        {
            return new BranchFetchOutcome.Unreachable($"the remote '{remote}' has no address that can be fetched");
        }

        var tracking = $"refs/remotes/{remote}/{branch}";
        using var process = GitProgram.Fetching(repository.GitDirectory, transport).Start(
            "fetch", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head", "--no-auto-maintenance",
            "--end-of-options", address, $"+refs/heads/{branch}:{tracking}");
        var watch = new TransferWatch(new MirrorRequest { Address = address, MirrorFolder = repository.GitDirectory });
        return process.ToEnd(watch, cancellation) switch
        {
            null => new BranchFetchOutcome.Unreachable($"'{Scrub.Address(url)}' {watch.Trouble}"),
            { Succeeded: true } => Forwarded(repository, tracking, $"refs/heads/{branch}"),
            var run when run.Complaint.Contains("couldn't find remote ref", StringComparison.Ordinal) =>
                new BranchFetchOutcome.NoBranch(),
            var run => new BranchFetchOutcome.Unreachable($"'{Scrub.Address(url)}': {run.Complaint}"),
        };
    }

    private static BranchFetchOutcome Forwarded(GitRepository repository, string tracking, string branch)
    {
        var there = repository.Resolve(tracking)!.Value;
        if (repository.Resolve(branch) is not { } here || here == there || repository.IsAncestor(there, here))
        {
            return new BranchFetchOutcome.Fetched();
        }

        return repository.IsAncestor(here, there)
            && repository.CompareAndSwap(branch, here, there, "pull: fast-forward") is SwapOutcome.Swapped
                ? new BranchFetchOutcome.Fetched()
                : new BranchFetchOutcome.Forked(repository.MergeBase(here, there));
    }
}
