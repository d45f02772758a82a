using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_shallow_clone : IDisposable
{
    private readonly ScriptedRepository origin = new();
    private readonly ScratchFolder scratch = new();

    public A_shallow_clone()
    {
        origin.Commit("one", ("old.md", "1"), ("a.md", "1"));
        origin.Commit("two", ("a.md", "2"));
        origin.Commit("three", ("a.md", "3"), ("new.md", "1"));
        origin.Git("clone", "-q", "--depth=2", "file://" + origin.Root, scratch.Path("clone"));
    }

    public void Dispose()
    {
        origin.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public void Says_that_it_is_one()
    {
        using var clone = GitRepository.Open(scratch.Path("clone"));
        Assert.True(clone.IsShallow);
        using var whole = GitRepository.Open(origin.Root);
        Assert.False(whole.IsShallow);
    }

    [Fact]
    public void Knows_which_histories_run_into_the_cut()
    {
        var histories = Histories();
        Assert.True(histories.IsCutSomewhere);
        Assert.True(histories.IsCut("old.md"));
        Assert.Empty(histories.Of("old.md"));
        Assert.True(histories.IsCut("a.md"));
        Assert.Equal(origin.Head, histories.Of("a.md").Single().Commit.ToString());
        Assert.False(histories.IsCut("new.md"));
        Assert.Single(histories.Of("new.md"));
    }

    [Fact]
    public void Made_whole_is_walked_anew_whatever_is_remembered()
    {
        Histories(scratch.Path("cache"));
        origin.Git("-C", scratch.Path("clone"), "fetch", "-q", "--unshallow");
        var histories = Histories(scratch.Path("cache"));
        Assert.False(histories.IsCut("old.md"));
        Assert.Equal(3, histories.Of("a.md").Length);
    }

    private PathHistories Histories(string? cache = null)
    {
        using var clone = GitRepository.Open(scratch.Path("clone"));
        return clone.Histories(
            new HistoryRequest { Revision = clone.Resolve("")!.Value, Folder = "", CacheFile = cache });
    }
}
