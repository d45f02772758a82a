using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_branch_of_a_remote : IDisposable
{
    private readonly ScriptedRepository there = new();
    private readonly ScriptedRepository here = new();
    private readonly GitRepository repository;

    public A_branch_of_a_remote()
    {
        there.Commit("one", ("a.md", "one\n"));
        there.Git("branch", "side");
        here.Commit("ours", ("b.md", "ours\n"));
        repository = GitRepository.Open(here.Root);
    }

    [Fact]
    public void Is_fetched_from_a_path_that_begins_at_the_work_tree()
    {
        here.Git("remote", "add", "origin", Path.GetRelativePath(here.Root, there.Root));

        Assert.IsType<BranchFetchOutcome.Fetched>(Fetched("side"));
        Assert.Equal(there.Head, repository.Resolve("refs/remotes/origin/side")?.ToString());
    }

    [Fact]
    public void That_is_not_there_is_told_apart_from_no_remote()
    {
        Assert.IsType<BranchFetchOutcome.NoRemote>(Fetched("side"));
        here.Git("remote", "add", "origin", there.Root);

        Assert.IsType<BranchFetchOutcome.NoBranch>(Fetched("other"));
    }

    [Fact]
    public void That_went_on_elsewhere_than_ours_is_left_alone()
    {
        here.Git("remote", "add", "origin", there.Root);
        here.Git("branch", "side");

        Assert.IsType<BranchFetchOutcome.Forked>(Fetched("side"));
        Assert.Equal(here.Head, repository.Resolve("refs/heads/side")?.ToString());
    }

    public void Dispose()
    {
        repository.Dispose();
        here.Dispose();
        there.Dispose();
    }

    private BranchFetchOutcome Fetched(string branch) =>
        BranchFetch.Of(repository, "origin", branch, TestContext.Current.CancellationToken);
}
