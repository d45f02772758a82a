using System.Text;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ShardWiki.Projection;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Pictures_of_a_union
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly SampleSite Wiki = SampleSite.Empty
        .With("manual", "boats/oak.md", $"# Oak & pine\n\n{Common} [hemp](hemp.md)\n").With("manual", "boats/hemp.md", "# Hemp\n\nRope. [oak](oak.md)\n")
        .With("manual", "shore.md", "# Shore\n\nSand. [oak](boats/oak.md)\n")
        .With("fork", "boats/oak.md", $"# Oak & pine\n\n{Common} And more. [hemp](hemp.md)\n").With("fork", "boats/hemp.md", "# Hemp\n\nRope. [oak](oak.md)\n");

    private static string Common => "A boat is built of oak, caulked with tar, rigged with hemp and sailed by whoever dares to sail it at all.";

    [Theory]
    [InlineData("_/pictures/")]
    [InlineData("_/pictures/timeline/")]
    [InlineData("_/pictures/divergence/")]
    [InlineData("_/pictures/near/")]
    [InlineData("_/pictures/near/boats/oak/")]
    public void Only_draw_and_say_what_they_show_in_words_and_tables(string folder)
    {
        var files = Wiki.Texts();
        var svg = XDocument.Parse(files[folder + "_picture.svg"]).Root!;
        var page = new HtmlParser().ParseDocument(files[folder + "index.html"]);

        Assert.True(SafePicture.Draws(Encoding.UTF8.GetBytes(files[folder + "_picture.svg"])));
        Assert.NotEqual("", svg.Element(Svg + "title")!.Value);
        Assert.Equal(page.QuerySelector("h1 + nav + p")!.TextContent, svg.Element(Svg + "desc")!.Value);
        Assert.StartsWith(svg.Element(Svg + "desc")!.Value, page.QuerySelector(".sw-drawing img")!.GetAttribute("alt"), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("caption"));
        Assert.Equal(files[folder + "_picture.svg"], Wiki.Text(folder + "_picture.svg"));
    }

    [Fact]
    public void Tell_how_many_links_lead_from_folder_to_folder() =>
        Assert.Contains(["/", "manual", "boats", "manual", "1"], Rows("_/pictures/index.html"));

    [Fact]
    public void Tell_how_the_voices_of_one_shard_stand_to_those_of_another()
    {
        var row = Rows("_/pictures/divergence/index.html").Single(r => r is ["fork" or "manual", "fork" or "manual", ..]);

        Assert.Equal("2", row[2]);
        Assert.Equal("1", row[3]);
        Assert.Equal(1, row[4..].Sum(int.Parse));
    }

    [Fact]
    public void Show_who_links_to_a_page_on_the_left_and_what_it_links_to_on_the_right()
    {
        var words = XDocument.Parse(Wiki.Text("_/pictures/near/boats/oak/_picture.svg")).Root!.Elements(Svg + "text")
            .Select(t => (t.Value, X: (int)t.Attribute("x")!)).OrderBy(t => t.X).ThenBy(t => t.Value).Select(t => t.Value);

        Assert.Equal(["Hemp", "Shore", "Oak & pine", "Hemp"], words);
    }

    [Fact]
    public void Are_led_to_from_the_pages_that_they_are_of() =>
        Assert.Equal(
            "../../_/pictures/near/boats/oak/",
            new HtmlParser().ParseDocument(Wiki.Text("boats/oak/index.html")).QuerySelector(".sw-backlinks p a")!.GetAttribute("href"));

    [Fact]
    public void Lead_nowhere_that_is_not_there() => Assert.Empty(SiteWalk.DeadLinks(Wiki.Bytes()));

    [Fact]
    public void Are_made_of_nothing_too() => Assert.Empty(SiteWalk.DeadLinks(SampleSite.Empty.With("a", "x.md", "x\n").Bytes()));

    private static IReadOnlyList<string[]> Rows(string page) =>
    [
        .. new HtmlParser().ParseDocument(Wiki.Text(page)).QuerySelectorAll(".sw-drawing-table tbody tr")
            .Select(r => r.QuerySelectorAll("th, td").Select(c => c.TextContent).ToArray()),
    ];
}
