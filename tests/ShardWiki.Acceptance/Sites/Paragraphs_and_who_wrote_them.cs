using AngleSharp.Html.Parser;
using Xunit;

namespace ShardWiki.Acceptance;

public sealed class Paragraphs_and_who_wrote_them : IDisposable
{
    private readonly TestSpace _space = TestSpace.Of("""
        -- shardwiki.yml --
        space: s
        shards:
          - { name: a, git: a, ref: main, attribution: true }
        -- a/page.md --
        # Page

        The first paragraph stays
        as it was.

        The second one changes.
        """);

    public Paragraphs_and_who_wrote_them()
    {
        _space.Shell("cd a && git init -q -b main . && git add -A && git commit -q -m One --author 'Ada <a@example.org>' --date 2020-01-02T00:00:00Z");
        Change("sed -i 's/one changes/one has changed/' page.md", "Bob", "2020-02-03");
        Change("printf '\\n\\nA third is new.\\n' >> page.md", "Eve", "2020-03-04");
    }

    public void Dispose() => _space.Dispose();

    [Fact]
    public void Are_told_where_the_shard_asks_for_it() =>
        Assert.Equal(
            ["# Page 2020-01-02, Ada", "The first paragraph stays as it was. 2020-01-02, Ada", "The second one has changed. 2020-02-03, Bob", "A third is new. 2020-03-04, Eve"],
            Rows());

    [Fact]
    public void Are_told_anew_when_somebody_touches_one()
    {
        Rows();
        Change("sed -i 's/as it was/as it is now/' page.md", "Kim", "2020-04-05");
        Assert.Equal("The first paragraph stays as it is now. 2020-04-05, Kim", Rows()[1]);
        var again = _space.Read("site/page/index.html");
        Assert.Equal(0, _space.Run("build", "--full", "-o", "clean").ExitCode);

        Assert.Equal(_space.Read("clean/page/index.html"), again);
    }

    [Fact]
    public void Are_not_told_otherwise()
    {
        _space.Write("shardwiki.yml", System.Text.Encoding.UTF8.GetBytes(_space.Read("shardwiki.yml").Replace(", attribution: true", "", StringComparison.Ordinal)));
        Assert.Empty(Rows());
    }

    private string[] Rows()
    {
        var built = _space.Run("build");
        Assert.True(built.ExitCode == 0, built.ToString());
        var page = new HtmlParser().ParseDocument(_space.Read("site/page/index.html"));
        return [.. page.QuerySelectorAll(".sw-attribution li").Select(l =>
            string.Join(' ', l.TextContent.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)[..^1]))];
    }

    private void Change(string command, string author, string day) => _space.Shell(
        $"cd a && {command} && git commit -qam Edit --author '{author} <{author}@example.org>' --date {day}T00:00:00Z");
}
