using Xunit;

namespace ShardWiki.Acceptance;

public sealed class An_output_folder_that_is_not_ours
{
    [Fact]
    public void Is_refused_and_left_as_it_is()
    {
        using var space = SpaceWithTrouble.Of();
        SpaceWithTrouble.Put(space, "site/index.html", "mine");
        SpaceWithTrouble.Put(space, "site/notes.txt", "mine too");

        var ran = space.Run("build");

        Assert.True(ran.ExitCode == 2, ran.ToString());
        Assert.Contains("site", ran.Errors);
        Assert.Contains("ShardWiki did not write", ran.Errors);
        Assert.Contains("another output folder", ran.Errors);
        Assert.Equal(["index.html", "notes.txt"], new BuiltSite(space.PathOf("site")).Files);
        Assert.Equal("mine", space.Read("site/index.html"));
    }

    [Fact]
    public void Keeps_what_somebody_put_into_it_later()
    {
        using var space = SpaceWithTrouble.Of();
        Assert.Equal(0, space.Run("build").ExitCode);
        SpaceWithTrouble.Put(space, "site/CNAME", "example.org");
        SpaceWithTrouble.Put(space, "site/other/mine.txt", "mine");
        File.Delete(space.PathOf("pages/other.md"));
        SpaceWithTrouble.Put(space, "pages/index.md", "# Home\n");

        Assert.Equal(0, space.Run("build").ExitCode);

        Assert.False(space.Has("site/other/index.html"));
        Assert.Equal("example.org", space.Read("site/CNAME"));
        Assert.Equal("mine", space.Read("site/other/mine.txt"));
    }

    [Fact]
    public void Is_refused_where_somebodys_file_stands_in_the_way()
    {
        using var space = SpaceWithTrouble.Of();
        Assert.Equal(0, space.Run("build").ExitCode);
        SpaceWithTrouble.Put(space, "site/late/index.html", "mine");
        SpaceWithTrouble.Put(space, "pages/late.md", "# Late\n");

        var ran = space.Run("build");

        Assert.True(ran.ExitCode == 2, ran.ToString());
        Assert.Contains("late/index.html", ran.Errors);
        Assert.Equal("mine", space.Read("site/late/index.html"));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("pages")]
    public void Can_be_no_folder_of_the_sources(string folder)
    {
        using var space = SpaceWithTrouble.Of();

        var ran = space.Run("build", "-o", folder);

        Assert.True(ran.ExitCode == 2, ran.ToString());
        Assert.Equal("# Home\n\nSee [the other](other.md).\n", space.Read("pages/index.md"));
        Assert.False(space.Has("pages/index.html"));
    }

    // The space lies within the scratch folder: what a test may break must be the test's own.
    [Fact]
    public void Can_be_no_folder_above_the_space()
    {
        using var space = TestSpace.Of(
            "-- mine.txt --\nmine\n-- inner/shardwiki.yml --\nspace: one\nshards:\n  - name: pages\n    folder: pages\n"
            + "-- inner/pages/index.md --\n# Hello\n");

        var ran = space.Run("-C", "inner", "build", "-o", "..");

        Assert.True(ran.ExitCode == 2, ran.ToString());
        Assert.Equal("mine\n", space.Read("mine.txt"));
        Assert.False(space.Has("index.html"));
    }
}
