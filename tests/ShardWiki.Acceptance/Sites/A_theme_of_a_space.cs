using Xunit;

namespace ShardWiki.Acceptance;

public sealed class A_theme_of_a_space
{
    private const string Space = """
        -- shardwiki.yml --
        space: s
        shards:
          - { name: a, folder: pages }
        theme: paper
        -- pages/index.md --
        # Home

        Words.
        """;

    [Fact]
    public void That_was_copied_shows_what_the_default_shows()
    {
        using var space = TestSpace.Of(Space);
        var made = space.Run("theme", "new", "themes/paper");
        Assert.True(made.ExitCode == 0, made.ToString());
        Assert.True(space.Run("build").ExitCode == 0);
        var own = space.Read("site/index.html");
        space.Write("shardwiki.yml", System.Text.Encoding.UTF8.GetBytes(space.Read("shardwiki.yml").Replace("theme: paper", "theme: default", StringComparison.Ordinal)));
        Assert.True(space.Run("build").ExitCode == 0);

        Assert.Equal(space.Read("site/index.html"), own);
    }

    [Fact]
    public void That_extends_another_holds_only_what_differs()
    {
        using var space = TestSpace.Of(Space);
        Assert.True(space.Run("theme", "new", "themes/paper", "--extends", "default").ExitCode == 0);
        space.Write("themes/paper/partials/search.hbs", "<p id=\"sw-mine\">{{frame.spaceTitle}}</p>\n"u8.ToArray());
        var built = space.Run("build");
        Assert.True(built.ExitCode == 0, built.ToString());
        var home = space.Read("site/index.html");

        Assert.Contains("<p id=\"sw-mine\">s</p>", home, StringComparison.Ordinal);
        Assert.Contains("_/assets/site-", home, StringComparison.Ordinal);
        Assert.True(home.IndexOf("_/assets/theme-", StringComparison.Ordinal) > home.IndexOf("_/assets/site-", StringComparison.Ordinal));

        space.Write("themes/paper/assets/theme.css", ":root { --accent: #123; }"u8.ToArray());
        Assert.True(space.Run("build").ExitCode == 0);
        Assert.NotEqual(home, space.Read("site/index.html"));
    }

    [Theory]
    [InlineData("name: paper\nextends: glass\n", "themes/paper/theme.yml(2): there is no other theme 'glass' to extend")]
    [InlineData("name: paper\nextends: paper\n", "themes/paper/theme.yml(2): there is no other theme 'paper' to extend")]
    [InlineData("name: paper\nextends: default\ncolour: red\n", "theme.yml(3): unknown key 'colour'")]
    [InlineData("name: paper\nextends: default\nstyles:\n  - lost.css\n", "there is no 'assets/lost.css'")]
    public void That_is_broken_says_where(string manifest, string why)
    {
        using var space = TestSpace.Of(Space);
        space.Write("themes/paper/theme.yml", System.Text.Encoding.UTF8.GetBytes(manifest));
        var built = space.Run("build");

        Assert.Equal(2, built.ExitCode);
        Assert.Contains(why, built.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_not_begun_where_something_is()
    {
        using var space = TestSpace.Of(Space);
        var made = space.Run("theme", "new", "pages");

        Assert.Equal(2, made.ExitCode);
        Assert.Contains("pages holds something already", made.ToString(), StringComparison.Ordinal);
        Assert.False(space.Has("pages/theme.yml"));
    }
}
