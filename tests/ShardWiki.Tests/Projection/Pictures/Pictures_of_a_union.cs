using System.Text;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ShardWiki.Model;
using ShardWiki.Projection;
using ShardWiki.Union;
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

    [Theory]
    [InlineData(true, "In 2 topics no voice was picked")]
    [InlineData(false, "the darker, the larger their share.")]
    public void Tell_whom_voices_are_measured_against(bool isChorus, string told)
    {
        var wiki = isChorus ? Wiki with { Policy = CanonicalPolicy.Chorus } : Wiki;
        var lead = new HtmlParser().ParseDocument(wiki.Text("_/pictures/divergence/index.html")).QuerySelector("h1 + nav + p")!.TextContent;

        Assert.Contains(told, lead, StringComparison.Ordinal);
        Assert.Equal(isChorus, lead.Contains("chorus", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(" And more.", "1 of 1", "#8c2d19")]
    [InlineData("", "0 of 1", "#ffffff")]
    public void Are_the_darker_the_more_voices_say_something_else(string more, string told, string heat)
    {
        var wiki = SampleSite.Empty.With("manual", "oak.md", $"# Oak\n\n{Common}\n").With("fork", "oak.md", $"# Oak\n\n{Common}{more}\n");
        var svg = XDocument.Parse(wiki.Text("_/pictures/divergence/_picture.svg")).Root!;
        var words = svg.Elements(Svg + "text").Single(t => t.Value == told);
        var box = words.ElementsBeforeSelf(Svg + "rect").Last();

        Assert.Equal(heat, (string?)box.Attribute("fill"));
    }

    [Fact]
    public void Leave_no_cell_blank_where_one_voice_of_many_says_something_else()
    {
        var wiki = Enumerable.Range(0, 9).Aggregate(SampleSite.Empty, (s, n) => s.With("manual", $"p{n}.md", Said(n))
            .With("fork", $"p{n}.md", Said(n) + (n == 0 ? " And more." : "")));
        var svg = XDocument.Parse(wiki.Text("_/pictures/divergence/_picture.svg")).Root!;
        var words = svg.Elements(Svg + "text").Single(t => t.Value == "1 of 9");

        Assert.Equal("#fde0c5", (string?)words.ElementsBeforeSelf(Svg + "rect").Last().Attribute("fill"));

        static string Said(int page) => $"# P{page}\n\n{string.Join(' ', Enumerable.Range(0, 40).Select(word => $"w{page}x{word}"))}";
    }

    [Fact]
    public void Show_who_links_to_a_page_on_the_left_and_what_it_links_to_on_the_right() => Assert.Equal(
        ["Hemp", "Shore", "Oak & pine", "Hemp"], Boxes(Wiki.Text("_/pictures/near/boats/oak/_picture.svg")));

    [Fact]
    public void Are_led_to_from_the_pages_that_they_are_of() =>
        Assert.Equal(
            "../../_/pictures/near/boats/oak/",
            new HtmlParser().ParseDocument(Wiki.Text("boats/oak/index.html")).QuerySelector(".sw-backlinks p a")!.GetAttribute("href"));

    [Fact]
    public void Stand_each_in_a_file_of_its_own_whatever_pages_are_called()
    {
        var site = SampleSite.Empty.With("a", "a-index.html.md", "# One\n").With("a", "a-_picture.svg.md", "# Other\n")
            .With("a", "from.md", "[one](a-index.html.md) [other](a-_picture.svg.md)\n");
        var files = site.Plan().Files.Select(f => f.Path).ToArray();

        Assert.Contains("_/pictures/near/a-_picture.svg/_picture.svg", files);
        Assert.Contains("_/pictures/near/a-index.html/_picture.svg", files);
        Assert.Equal(files.Length, files.Distinct().Count());
    }

    [Fact]
    public void Name_in_a_table_no_more_than_the_first_of_very_many()
    {
        var site = Enumerable.Range(0, 230).Aggregate(
            SampleSite.Empty.With("a", "hub.md", "# Hub\n"), (s, i) => s.With("a", $"p{i:000}.md", $"# Page {i}\n\n[hub](hub.md)\n"));
        var table = new HtmlParser().ParseDocument(site.Text("_/pictures/near/hub/index.html")).QuerySelector("table")!;

        Assert.Equal("Pages that link to it, 200 of 230", table.QuerySelector("caption")!.TextContent);
        Assert.Equal(200, table.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public void Show_no_page_as_its_own_neighbour()
    {
        var site = Wiki.With("manual", "me.md", "# Me\n\n[me](me.md) [shore](shore.md)\n").With("manual", "to.md", "# To\n\n[me](me.md)\n");

        Assert.Equal(["To", "Me", "Shore"], Boxes(site.Text("_/pictures/near/me/_picture.svg")));
    }

    [Theory]
    [InlineData(24, 24, "Page 023")]
    [InlineData(25, 24, "and 2 more")]
    [InlineData(230, 24, "and 207 more")]
    public void Show_so_many_neighbours_and_count_the_others(int pages, int boxes, string last)
    {
        var site = Enumerable.Range(0, pages).Aggregate(
            SampleSite.Empty.With("a", "hub.md", "# Hub\n"), (s, i) => s.With("a", $"p{i:000}.md", $"# Page {i:000}\n\n[hub](hub.md)\n"));
        var words = Boxes(site.Text("_/pictures/near/hub/_picture.svg")).ToArray();

        Assert.Equal(boxes + 1, words.Length);
        Assert.Contains(last, words);
    }

    [Fact]
    public void Count_what_another_shard_removed_as_behind()
    {
        var wiki = SampleSite.Empty.With("manual", "oak.md", $"# Oak\n\n{Common}\n").With("fork", "oak.md", $"# Oak\n\n{Common}\n").With("old", "x.md", "X.\n");
        var change = SampleHistory.Of(("Ada", "2020-01-02", "")).Versions[0].Change;
        var removal = new Removal(Identity.Parse("old:oak.md"), 1, change.At, change, null);
        var bent = wiki with
        {
            Bend = u => u with { Topics = [.. u.Topics.Select(t => t with { Voices = [.. t.Voices.Select(v => v with { Removal = removal })] })] },
        };

        Assert.Equal(["fork", "manual", "1", "1", "0", "0", "0", "0", "0"], Row(wiki));
        Assert.Equal(["fork", "manual", "1", "0", "1", "0", "0", "0", "0"], Row(bent));

        static string[] Row(SampleSite site) => [.. new HtmlParser().ParseDocument(site.Text("_/pictures/divergence/index.html"))
            .QuerySelectorAll(".sw-drawing-table tbody tr").Single().QuerySelectorAll("th, td").Select(c => c.TextContent)];
    }

    [Fact]
    public void Lead_nowhere_that_is_not_there() => Assert.Empty(SiteWalk.DeadLinks(Wiki.Bytes()));

    [Fact]
    public void Are_made_of_nothing_too() => Assert.Empty(SiteWalk.DeadLinks(SampleSite.Empty.With("a", "x.md", "x\n").Bytes()));

    // From the left to the right.
    private static IEnumerable<string> Boxes(string svg) => XDocument.Parse(svg).Root!.Elements(Svg + "text")
        .Select(t => (t.Value, X: (int)t.Attribute("x")!)).OrderBy(t => t.X).ThenBy(t => t.Value, StringComparer.Ordinal).Select(t => t.Value);

    private static IReadOnlyList<string[]> Rows(string page) =>
    [
        .. new HtmlParser().ParseDocument(Wiki.Text(page)).QuerySelectorAll(".sw-drawing-table tbody tr")
            .Select(r => r.QuerySelectorAll("th, td").Select(c => c.TextContent).ToArray()),
    ];
}
