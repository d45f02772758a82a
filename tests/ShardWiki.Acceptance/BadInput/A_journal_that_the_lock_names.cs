using Xunit;

namespace ShardWiki.Acceptance;

public sealed class A_journal_that_the_lock_names
{
    [Fact]
    public void And_that_is_not_there_is_named_with_the_command_that_brings_it()
    {
        using var space = SpaceWithTrouble.Of();
        Prepare(space);
        _ = space.Git("clone", "-q", "--single-branch", "--branch", "main", $"file://{space.Root}", "clone");

        var ran = space.Run("-C", "clone", "build");

        Assert.True(ran.ExitCode == 2, ran.ToString());
        Assert.Contains("journal", ran.Errors);
        Assert.Contains("git fetch origin shardwiki/handbook", ran.Errors);
        Assert.False(Directory.Exists(space.PathOf("clone/site")));
    }

    [Fact]
    public void And_that_is_not_there_is_never_begun_anew()
    {
        using var space = SpaceWithTrouble.Of();
        Prepare(space);
        _ = space.Git("clone", "-q", "--single-branch", "--branch", "main", $"file://{space.Root}", "clone");

        var ran = space.Run("-C", "clone", "alias", "start", "pages:index.md");

        Assert.True(ran.ExitCode == 2, ran.ToString());
        Assert.NotEqual(0, space.Git("-C", "clone", "rev-parse", "-q", "--verify", "refs/heads/shardwiki/handbook").ExitCode);
    }

    [Fact]
    public void Is_found_again_with_the_command_that_was_named()
    {
        using var space = SpaceWithTrouble.Of();
        Prepare(space);
        _ = space.Git("clone", "-q", "--single-branch", "--branch", "main", $"file://{space.Root}", "clone");
        var told = space.Run("-C", "clone", "build").Errors;
        var command = System.Text.RegularExpressions.Regex.Match(told, "git fetch [^`'\n]*").Value;

        Assert.Equal(0, space.Shell($"cd clone && {command}").ExitCode);
        var ran = space.Run("-C", "clone", "build");

        Assert.True(ran.ExitCode == 0, ran.ToString());
        Assert.True(space.Has("clone/site/start/index.html"));
    }

    private static void Prepare(TestSpace space)
    {
        SpaceWithTrouble.Put(space, ".gitignore", ".shardwiki/\nsite/\nclone/\n");
        _ = space.Git("init", "-q", "-b", "main");
        Assert.Equal(0, space.Run("alias", "start", "pages:index.md").ExitCode);
        Assert.Equal(0, space.Run("pull").ExitCode);
        _ = space.Git("add", "-A");
        Assert.Equal(0, space.Git("commit", "-q", "-m", "Begin").ExitCode);
    }
}
