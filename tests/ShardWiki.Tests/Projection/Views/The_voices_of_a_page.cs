using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_voices_of_a_page
{
    [Theory]
    [InlineData(50, null)]
    [InlineData(51, "and 1 more voice")]
    [InlineData(52, "and 2 more voices")]
    public void Are_named_up_to_fifty_and_the_others_counted(int voices, string? more)
    {
        var page = Page(Spoken(voices), "boat");

        Assert.Equal(50, page.QuerySelectorAll(".sw-voice-shard").Length);
        Assert.Equal(more, page.QuerySelectorAll(".sw-voice").Last() is { } last && last.QuerySelector(".sw-voice-shard") is null ? last.TextContent : null);
    }

    [Fact]
    public void Lead_to_where_all_are_read_together_where_they_are()
    {
        var chorus = Spoken(52) with { Policy = CanonicalPolicy.Chorus };

        Assert.Equal("../#sw-voice-2", Together(chorus, "boat/@s01"));
        Assert.Equal("../#sw-voice-50", Together(chorus, "boat/@s49"));
        Assert.Equal("../", Together(chorus, "boat/@s50"));
        Assert.Null(Together(Spoken(2), "boat/@s01"));
        Assert.Null(Together(Spoken(2), "boat"));
    }

    [Fact]
    public void Are_one_where_they_link_to_another_page()
    {
        var page = Page(Spoken(3).With("s00", "shore.md", "# Shore\n"), "shore");

        Assert.Equal(["Boat"], page.QuerySelectorAll(".sw-backlinks li").Select(l => l.TextContent.Trim()));
        Assert.Equal("1", page.QuerySelector(".sw-backlinks .sw-count")!.TextContent);
    }

    private static SampleSite Spoken(int voices) => Enumerable.Range(0, voices).Aggregate(SampleSite.Empty, (site, n) => site.With(
        $"s{n:00}", "boat.md", $"# Boat\n\nA boat floats on water and carries people to the [shore](shore.md), says the voice {n}.\n"));

    private static string? Together(SampleSite site, string page) =>
        Page(site, page).QuerySelectorAll(".sw-voice").SingleOrDefault(v => v.TextContent == "all together")?.GetAttribute("href");

    private static IDocument Page(SampleSite site, string page) => new HtmlParser().ParseDocument(site.Text($"{page}/index.html"));
}
