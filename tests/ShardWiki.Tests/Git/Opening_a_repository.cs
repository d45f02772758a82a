using System.Diagnostics;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Opening_a_repository : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Finds_it_above_a_folder()
    {
        using var scripted = new ScriptedRepository();
        scripted.Commit("make", ("docs/in/a.md", "1"));
        using var found = GitRepository.Find(Path.Combine(scripted.Root, "docs", "in"));
        Assert.NotNull(found);
        Assert.Equal(scripted.Root, found.WorkTree);
        Assert.Equal(scripted.GitDirectory, found.GitDirectory);
    }

    [Fact]
    public void Finds_nothing_where_there_is_none() => Assert.Null(GitRepository.Find(scratch.Root));

    [Fact]
    public void Says_that_a_folder_is_no_repository()
    {
        var failure = Assert.Throws<GitException>(() => GitRepository.Open(scratch.Root));
        Assert.Contains("is not a git repository", failure.Message, StringComparison.Ordinal);
        var absent = Assert.Throws<GitException>(() => GitRepository.Open(scratch.Path("x")));
        Assert.Contains("does not exist", absent.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_take_the_one_above_for_a_broken_one()
    {
        using var outer = GitRepository.Init(scratch.Root);
        Directory.CreateDirectory(scratch.Path("inner/.git"));
        Assert.Throws<GitException>(() => GitRepository.Open(scratch.Path("inner")));
    }

    [Fact]
    public void Takes_a_git_directory_a_bare_one_and_a_linked_work_tree()
    {
        using var scripted = new ScriptedRepository();
        var head = scripted.Commit("make", ("a.md", "1"));
        using var inside = GitRepository.Open(scripted.GitDirectory);
        Assert.Null(inside.WorkTree);
        scripted.Git("worktree", "add", "-q", scratch.Path("linked"), "-b", "linked");
        using var linked = GitRepository.Open(scratch.Path("linked"));
        Assert.Equal(head, linked.Resolve("")?.ToString());
        Assert.Equal("refs/heads/linked", linked.HeadReference);
        Assert.Single(linked.Files(linked.Resolve("main")!.Value, ""));
        using var bare = GitRepository.InitBare(scratch.Path("bare"));
        Assert.Null(bare.WorkTree);
        Assert.Null(bare.Resolve(""));
        Assert.Equal("refs/heads/main", bare.HeadReference);
    }

    [Fact]
    public void Refuses_sha256_and_reftable_with_that_reason()
    {
        Start("git", "init", "-q", "--object-format=sha256", scratch.Path("sha256"));
        var sha = Assert.Throws<GitException>(() => GitRepository.Open(scratch.Path("sha256")));
        Assert.Contains("sha256", sha.Message, StringComparison.Ordinal);
        using (GitRepository.Init(scratch.Path("table")))
        {
        }
        Start("git", "-C", scratch.Path("table"), "config", "core.repositoryFormatVersion", "1");
        Start("git", "-C", scratch.Path("table"), "config", "extensions.refStorage", "reftable");
        var table = Assert.Throws<GitException>(() => GitRepository.Open(scratch.Path("table")));
        Assert.Contains("reftable", table.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_another_user_names_the_line_to_add()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root",
            "only root may give a folder away");
        using (GitRepository.Init(scratch.Path("theirs")))
        {
        }
        Start("chown", "-R", "12345", scratch.Path("theirs"));
        var failure = Assert.Throws<GitException>(() => GitRepository.Open(scratch.Path("theirs")));
        Assert.Contains($"git config --global --add safe.directory {scratch.Path("theirs")}", failure.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Resolves_branches_tags_full_names_and_ids()
    {
        using var scripted = new ScriptedRepository();
        var first = scripted.Commit("one", ("a.md", "1"));
        scripted.Git("tag", "-a", "-m", "annotated", "v1");
        scripted.Branch("topic/x");
        var second = scripted.Commit("two", ("a.md", "2"));
        using var opened = GitRepository.Open(scripted.Root);
        string[] asked = ["v1", "main", "refs/tags/v1", "refs/heads/main", "heads/main", first, first[..10]];
        Assert.All(asked, name => Assert.Equal(first, opened.Resolve(name)?.ToString()));
        Assert.All(new[] { "", "HEAD", "topic/x", null }, name =>
            Assert.Equal(second, opened.Resolve(name)?.ToString()));
        string[] absent = ["gone", "HEAD~1", "main^{tree}", "-x", "..", "a b", "refs/heads/", new string('0', 40),
            scripted.Git("rev-parse", "HEAD:a.md").Trim()];
        Assert.All(absent, name => Assert.Null(opened.Resolve(name)));
        Assert.Equal(["refs/heads/main", "refs/heads/topic/x"], opened.References("refs/heads/"));
        Assert.Equal(first, opened.MergeBase(ObjectName.Parse(first), ObjectName.Parse(second))?.ToString());
    }

    [Fact]
    public void Takes_one_with_a_configuration_of_its_work_tree()
    {
        using var scripted = new ScriptedRepository();
        scripted.Commit("make", ("a.md", "1"));
        scripted.Git("config", "core.repositoryFormatVersion", "1");
        scripted.Git("config", "extensions.worktreeConfig", "true");
        using var opened = GitRepository.Open(scripted.Root);
        Assert.NotNull(opened.Resolve("main"));
    }

    private static void Start(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
