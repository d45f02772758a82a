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

        Assert.Equal(there.Head, Assert.IsType<BranchFetchOutcome.Fetched>(Fetched("side")).Tip.ToString());
        Assert.Equal(there.Head, repository.Resolve(Kept)?.ToString());
    }

    [Fact]
    public void Is_fetched_from_an_address_that_begins_at_a_folder()
    {
        var place = Place(Path.GetFileName(there.Root), Path.GetDirectoryName(there.Root)!);

        Assert.Null(place.Name);
        Assert.Matches("^at-[0-9a-f]{8}$", place.Word);
        Assert.IsType<BranchFetchOutcome.Fetched>(Branch(place, "side").Fetch(Kept, Stop));
    }

    [Fact]
    public void Is_pushed_to_another_address_where_the_remote_has_one()
    {
        using var written = new ScriptedRepository();
        written.Git("config", "receive.denyCurrentBranch", "ignore");
        here.Git("remote", "add", "origin", there.Root);
        here.Git("config", "remote.origin.pushurl", written.Root);

        Assert.IsType<BranchPushOutcome.Pushed>(
            Branch(Place("origin", here.Root), "new").Push(ObjectName.Parse(here.Head), null, Stop));

        Assert.Equal(here.Head, written.Git("rev-parse", "refs/heads/new").Trim());
        Assert.Empty(there.Git("branch", "--list", "new").Trim());
    }

    [Fact]
    public void That_is_not_there_is_told()
    {
        here.Git("remote", "add", "origin", there.Root);

        Assert.IsType<BranchFetchOutcome.NoBranch>(Fetched("other"));
    }

    [Fact]
    public void Is_not_fetched_with_an_object_that_git_finds_malformed()
    {
        var tree = there.Git("rev-parse", "HEAD^{tree}").Trim();
        var file = Path.Combine(here.Root, "commit");
        File.WriteAllText(file, $"tree {tree}\nauthor A <a> 0 +0000\ncommitter A <a> zero +0000\n\nodd\n");
        var odd = there.Git("hash-object", "-t", "commit", "-w", "--literally", file).Trim();
        there.Git("update-ref", "refs/heads/side", odd);
        here.Git("remote", "add", "origin", there.Root);

        Assert.Contains("badDate", Assert.IsType<BranchFetchOutcome.Unreachable>(Fetched("side")).Reason);
    }

    [Theory]
    [InlineData("nowhere", "there is no remote 'nowhere', and no folder of that name")]
    [InlineData("git://example.org/x", "is reached by 'git', which `schemes` in the configuration does not name")]
    [InlineData("ext::sh -c touch%20x", "is none that may be used")]
    [InlineData("-uhelp", "is none that may be used")]
    public void Is_looked_for_at_no_address_that_may_not_be_used(string address, string reason)
    {
        Assert.Null(RemotePlace.Find((repository, here.Root), address, ["https", "ssh"], out var told));
        Assert.Contains(reason, told);
    }

    [Fact]
    public void Is_pushed_where_it_is_what_was_expected_and_nowhere_else()
    {
        var (old, ours) = (ObjectName.Parse(there.Head), ObjectName.Parse(here.Head));
        var place = Place(there.Root, ".");

        Assert.IsType<BranchPushOutcome.Moved>(Branch(place, "side").Push(ours, null, Stop));
        Assert.IsType<BranchPushOutcome.Moved>(Branch(place, "side").Push(ours, ours, Stop));
        Assert.IsType<BranchPushOutcome.Moved>(Branch(place, "new").Push(ours, old, Stop));
        Assert.Equal(there.Head, there.Git("rev-parse", "side").Trim());
        Assert.IsType<BranchPushOutcome.Pushed>(Branch(place, "side").Push(ours, old, Stop));
        Assert.IsType<BranchPushOutcome.Pushed>(Branch(place, "new").Push(ours, null, Stop));
        Assert.Equal(here.Head, there.Git("rev-parse", "side").Trim());
        Assert.Equal(here.Head, there.Git("rev-parse", "new").Trim());
    }

    [Fact]
    public void Is_not_pushed_where_the_other_side_does_not_want_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a hook is a program of Unix here");
        var hook = there.Write(".git/hooks/pre-receive", "#!/bin/sh\necho 'closed on Sundays' >&2\nexit 1\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var pushed = Branch(Place(there.Root, "."), "new").Push(ObjectName.Parse(here.Head), null, Stop);

        Assert.Contains("pre-receive hook declined", Assert.IsType<BranchPushOutcome.Unreachable>(pushed).Reason);
    }

    public void Dispose()
    {
        repository.Dispose();
        here.Dispose();
        there.Dispose();
    }

    private const string Kept = "refs/kept/side";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private BranchFetchOutcome Fetched(string branch) => Branch(Place("origin", "."), branch).Fetch(Kept, Stop);

    private RemotePlace Place(string remote, string folder) =>
        RemotePlace.Find((repository, folder), remote, ["https", "ssh"], out _)!;

    private RemoteBranch Branch(RemotePlace place, string branch) => new(repository, place, branch);
}
