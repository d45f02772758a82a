using Xunit;

namespace ShardWiki.Acceptance;

public sealed class What_an_earlier_build_left
{
    [Fact]
    public void Is_not_overwritten_by_another_space()
    {
        using var space = Built();
        space.Write("-- b.yml --\nspace: other\nshards:\n  - name: pages\n    folder: pages\n");
        var before = space.Read("site/index.html");
        var ran = space.Run("--space", "b.yml", "build");
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("holds the site of the space 'one'", ran.Errors, StringComparison.Ordinal);
        Assert.Equal(before, space.Read("site/index.html"));
    }

    [Fact]
    public void Says_how_far_the_journal_had_come()
    {
        using var space = Built();
        Assert.Equal(0, space.Run("alias", "start", "index").ExitCode);
        Assert.Equal(0, space.Run("build").ExitCode);
        Directory.Delete(space.PathOf(".shardwiki"), recursive: true);
        Assert.Equal(0, space.Git("--git-dir=journal.git", "update-ref", "-d", "refs/heads/shardwiki/one").ExitCode);
        var ran = space.Run("build");
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("shardwiki-build.json of the last build names the journal at decision 2", ran.Errors, StringComparison.Ordinal);
        Assert.True(space.Has("site/start/index.html"));
    }

    private static TestSpace Built()
    {
        var space = TestSpace.Of(
            "-- shardwiki.yml --\nspace: one\nshards:\n  - name: pages\n    folder: pages\n-- pages/index.md --\n# Hello\n");
        var ran = space.Run("build");
        Assert.True(ran.ExitCode == 0, ran.ToString());
        return space;
    }
}
