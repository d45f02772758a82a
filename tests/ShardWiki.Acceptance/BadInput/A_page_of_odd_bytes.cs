using System.Text;
using Xunit;

namespace ShardWiki.Acceptance;

public sealed class A_page_of_odd_bytes
{
    [Fact]
    public void Is_read_around_what_is_no_UTF_8()
    {
        using var space = SpaceWithTrouble.Of();
        space.Write("pages/odd.md", [.. "# Odd\n\nA caf"u8, 0xE9, .. " and more\n"u8]);

        var html = Built(space, 0, "pages/odd.md(3,6): warning SW1101");

        Assert.Contains("A caf\uFFFD and more", html);
    }

    [Fact]
    public void Is_read_as_UTF_16_when_it_says_so()
    {
        using var space = SpaceWithTrouble.Of();
        space.Write("pages/odd.md", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("# Odd\n\nA café and more\n")]);

        var html = Built(space, 0, "pages/odd.md(1,1): warning SW1101: the page is UTF-16");

        Assert.Contains("A café and more", html);
    }

    [Fact]
    public void Shows_where_its_NUL_bytes_are()
    {
        using var space = SpaceWithTrouble.Of();
        SpaceWithTrouble.Put(space, "pages/odd.md", "# Odd\n\nOne\0two and more\n");

        var html = Built(space, 0, "pages/odd.md(3,4): warning SW1102");

        Assert.Contains("One\uFFFDtwo and more", html);
    }

    [Fact]
    public void Shows_front_matter_that_does_not_end()
    {
        using var space = SpaceWithTrouble.Of();
        SpaceWithTrouble.Put(space, "pages/odd.md", "---\ntitle: Never ends\n\n# Odd\n\nText and more\n");

        var html = Built(space, 0, "pages/odd.md(1,1): warning SW1104");

        Assert.Contains("title: Never ends", html);
        Assert.Contains("Text and more", html);
    }

    [Fact]
    public void Shows_front_matter_that_would_explode()
    {
        using var space = SpaceWithTrouble.Of();
        var bomb = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
        {
            bomb.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        }

        SpaceWithTrouble.Put(space, "pages/odd.md", bomb + "---\n# Odd\n\nText and more\n");

        var html = Built(space, 0, "pages/odd.md(2,5): warning SW1105");

        Assert.Contains("&amp;a0 [x, x", html);
        Assert.Contains("Text and more", html);
    }

    [Fact]
    public void Is_shown_in_part_and_kept_whole_when_it_has_fifty_megabytes()
    {
        using var space = SpaceWithTrouble.Of();
        var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Many words, <b>and</b> more.\n", 1_800_000)));
        space.Write("pages/odd.md", content);

        var html = Built(space, 1, "pages/odd.md(1,1): error SW1103");

        Assert.Contains("Only the beginning of this page is shown", html);
        Assert.Contains("&lt;b&gt;and&lt;/b&gt;", html);
        Assert.Equal(content, File.ReadAllBytes(space.PathOf("site/_/files/pages/odd.md.txt")));
    }

    [Theory]
    [InlineData("quotes")]
    [InlineData("lists")]
    [InlineData("brackets")]
    [InlineData("elements")]
    public void Is_shown_as_text_when_it_is_nested_without_end(string what)
    {
        using var space = SpaceWithTrouble.Of();
        SpaceWithTrouble.Put(space, "pages/odd.md", "# Odd\n\n" + what switch
        {
            "quotes" => string.Concat(Enumerable.Repeat("> ", 10_000)),
            "lists" => string.Concat(Enumerable.Repeat("- ", 10_000)),
            "brackets" => string.Concat(Enumerable.Repeat("[", 10_000)),
            _ => string.Concat(Enumerable.Repeat("<div>", 10_000)),
        } + "innermost\n");

        var html = Built(space, what == "elements" ? 0 : 1, what == "elements" ? "" : "pages/odd.md(");

        Assert.Contains("innermost", html);
    }

    private static string Built(TestSpace space, int exitCode, string finding)
    {
        var ran = space.Run("build");

        Assert.True(ran.ExitCode == exitCode, ran.ToString());
        Assert.Contains(finding, ran.Errors);
        return SpaceWithTrouble.SiteWithTheOtherPages(space).Read("odd/index.html");
    }
}
