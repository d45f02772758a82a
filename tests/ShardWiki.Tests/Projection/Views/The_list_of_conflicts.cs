using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_list_of_conflicts
{
    private static readonly SampleSite Wiki = SampleSite.Empty
        .With("a", "boat.md", Written("2020-01-02", "A boat floats on water and carries people from shore to shore."))
        .With("b", "boat.md", Written("2021-03-04", "Bread is baked of flour, salt and patience in an oven that is hot."))
        .With("a", "shore.md", Written("2018-05-06", "Where land ends there is sand, and shells that children gather."))
        .With("b", "shore.md", Written("2019-07-08", "Somebody holds up whatever would fall without a beam below."))
        .With("c", "tea.md", Written("2017-09-10", "Tea is drunk hot."));

    [Fact]
    public void Counts_those_of_every_shard_that_has_some_and_says_since_when_the_oldest_stands() =>
        Assert.Equal(["a 2 2019-07-08", "b 2 2019-07-08"], Rows("By shard"));

    [Fact]
    public void Counts_those_of_every_kind() => Assert.Equal(["Several pages, one place 2 2019-07-08"], Rows("By kind"));

    [Fact]
    public void Names_of_each_what_it_is_about_since_when_and_what_would_settle_it()
    {
        var entry = Page.QuerySelectorAll(".sw-entry").Single(e => e.QuerySelector("h3")!.TextContent == "boat");

        Assert.Equal(["a:boat.md", "b:boat.md"], entry.QuerySelectorAll(".sw-subjects code").Select(c => c.TextContent));
        Assert.Equal("2021-03-04", entry.QuerySelector("time")!.TextContent);
        Assert.Equal(["shardwiki bind a:boat.md b:boat.md"], entry.QuerySelectorAll(".sw-remedy code").Select(c => c.TextContent));
    }

    private static IDocument Page => new HtmlParser().ParseDocument(Wiki.Text("_/conflicts/index.html"));

    private static IEnumerable<string> Rows(string caption) =>
        Page.QuerySelectorAll(".sw-dashboard table").Single(t => t.QuerySelector("caption")!.TextContent == caption)
            .QuerySelectorAll("tbody tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent.Trim())));

    private static SampleHistory Written(string day, string text) => SampleHistory.Of(("Ada", day, $"{text}\n"));
}
