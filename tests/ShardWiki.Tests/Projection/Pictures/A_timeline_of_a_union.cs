using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_timeline_of_a_union
{
    [Theory]
    [InlineData("2011-09-01", "2015-08-01", "a bar is a month.", "2011-09,2015-08")]
    [InlineData("2011-09-01", "2015-09-01", "a bar is a quarter.", "2011-07,2015-07")]
    [InlineData("2011-09-01", "2023-09-01", "a bar is a year.", "2011,2023")]
    [InlineData("1950-09-01", "2023-09-01", "a bar is 2 years.", "1950,2022")]
    public void Holds_in_a_bar_as_much_as_lets_it_be_seen(string first, string last, string told, string bars)
    {
        var site = SampleSite.Empty.With("a", "x.md", SampleHistory.Of(("Ada", first, "One.\n"), ("Bob", last, "Two.\n")));
        var page = Page(site);

        Assert.EndsWith(told, Lead(page), StringComparison.Ordinal);
        Assert.Equal(bars, string.Join(',', page.QuerySelectorAll("tbody th").Select(c => c.TextContent)));
    }

    [Fact]
    public void Counts_a_change_of_many_pages_once() => Assert.Contains(
        "1 change of shards",
        Lead(Page(SampleSite.Empty.With("a", "x.md", "# X\n").With("a", "y.md", "# Y\n"))),
        StringComparison.Ordinal);

    [Fact]
    public void Counts_what_was_decided_apart_from_a_shard_of_that_name()
    {
        var site = SampleSite.Empty.With("a", "x.md", "# X\n").With("decisions", "y.md", "# Y\n");
        var page = Page(site);

        Assert.Equal(["2011-09", "1", "1", "0"], page.QuerySelectorAll("tbody th, tbody td").Select(c => c.TextContent));
        Assert.Contains("2 changes of shards and 0 decisions", Lead(page), StringComparison.Ordinal);
    }

    private static IHtmlDocument Page(SampleSite site) => new HtmlParser().ParseDocument(site.Text("_/pictures/timeline/index.html"));

    private static string Lead(IHtmlDocument page) => page.QuerySelector("h1 + nav + p")!.TextContent;
}
