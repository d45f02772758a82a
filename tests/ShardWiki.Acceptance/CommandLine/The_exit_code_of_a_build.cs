using Xunit;

namespace ShardWiki.Acceptance;

public sealed class The_exit_code_of_a_build
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("--fail-on error", 0)]
    [InlineData("--strict", 1)]
    [InlineData("--fail-on warning", 1)]
    [InlineData("--fail-on none", 0)]
    public void With_a_broken_link_is_as_asked(string options, int exitCode) =>
        Is(exitCode, options, "pages/new.md", "# New\n\n[gone](gone.md)\n");

    [Theory]
    [InlineData("", 1)]
    [InlineData("--fail-on none", 0)]
    public void With_a_page_that_meets_a_limit_is_as_asked(string options, int exitCode) =>
        Is(exitCode, options, "pages/new.md", "# New\n\n" + string.Concat(Enumerable.Repeat("> ", 500)) + "x\n");

    [Theory]
    [InlineData("findings: { SW1203: error }\n", 1)]
    [InlineData("findings: { SW1203: none }\n", 0)]
    public void Follows_the_severity_that_the_configuration_gives(string more, int exitCode)
    {
        using var space = SpaceWithTrouble.Of(more);
        SpaceWithTrouble.Put(space, "pages/new.md", "# New\n\n[gone](gone.md)\n");

        Assert.Equal(exitCode, space.Run("build").ExitCode);
    }

    [Theory]
    [InlineData("show", 0)]
    [InlineData("fail", 1)]
    public void Is_that_of_a_check_that_follows_the_policy_for_conflicts(string policy, int exitCode)
    {
        using var space = SpaceWithTrouble.Of($"  - name: more\n    folder: more\n    dialect: gfm\npolicy: {{ conflicts: {policy} }}\n");
        SpaceWithTrouble.Put(space, "more/other.md", "# Other\n\nBack [home](index.md), but by another way.\n");

        var ran = space.Run("check");

        Assert.True(ran.ExitCode == exitCode, ran.ToString());
        Assert.False(space.Has("site/other/index.html"), "a check writes nothing");
    }

    [Theory]
    [InlineData("show", 0)]
    [InlineData("fail", 1)]
    public void Follows_the_policy_for_conflicts(string policy, int exitCode)
    {
        using var space = SpaceWithTrouble.Of($"  - name: more\n    folder: more\n    dialect: gfm\npolicy: {{ conflicts: {policy} }}\n");
        SpaceWithTrouble.Put(space, "more/other.md", "# Other\n\nBack [home](index.md), but by another way.\n");

        var ran = space.Run("build");

        Assert.True(ran.ExitCode == exitCode, ran.ToString());
        Assert.True(space.Has("site/other/index.html"));
    }

    private static void Is(int exitCode, string options, string path, string text)
    {
        using var space = SpaceWithTrouble.Of();
        SpaceWithTrouble.Put(space, path, text);

        var ran = space.Run(["build", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.True(ran.ExitCode == exitCode, ran.ToString());
        Assert.True(space.Has("site/new/index.html"), "the site is written, whatever is found");
    }
}
