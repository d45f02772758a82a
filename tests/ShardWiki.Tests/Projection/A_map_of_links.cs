using System.Text;
using System.Xml.Linq;
using ShardWiki.Projection;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_map_of_links
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly SampleSite Wiki = SampleSite.Empty.Shard("wiki", "ikiwiki")
        .With("wiki", "a.mdwn", "[[!meta title=\"A <title> & \u0001more than twenty-six letters\"]]\n[[b]] [[c]] [[out]]\n")
        .With("wiki", "b.mdwn", "[[c]] [[a]]\n").With("wiki", "c.mdwn", "C.\n").With("wiki", "d.mdwn", "D.\n")
        .With("wiki", "templates/mapped.mdwn", "[[!templatebody <<END\n[[!linkmap pages=\"<TMPL_VAR of>\"]]\nEND]]\n")
        .With("wiki", "out.mdwn", "[[a]]\n");

    [Theory]
    [InlineData("[[!linkmap pages=\"a or b or c or d\"]]", 4, 4)]
    [InlineData("[[!linkmap pages=\"a or b or c or d\" connected=yes]]", 3, 4)]
    [InlineData("[[!linkmap pages=\"a or b\"]]", 2, 2)]
    [InlineData("[[!linkmap pages=\"d\"]]", 1, 0)]
    [InlineData("[[!if test=\"a\" then='[[!linkmap pages=\"a or b\"]]' else='x']]", 2, 2)]
    [InlineData("[[!template id=mapped of=\"a or b\"]]", 2, 2)]
    public void Draws_pages_and_the_links_between_them(string directive, int pages, int links)
    {
        var (svg, page) = Drawn(Wiki, directive);

        var root = XDocument.Parse(svg).Root!;
        Assert.Equal(pages, root.Elements(Svg + "text").Count());
        Assert.Equal(links, root.Elements(Svg + "path").Count());
        Assert.Contains($"Map of {pages} pages and {links} link", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_a_picture_that_only_draws_and_the_same_each_time()
    {
        var directive = "[[!linkmap pages=\"*\"]]";
        var (svg, page) = Drawn(Wiki, directive);

        Assert.True(SafePicture.Draws(Encoding.UTF8.GetBytes(svg)));
        Assert.Equal(svg, Drawn(Wiki, directive).Svg);
        Assert.Contains("A <title> & \ufffdmore than tw…", XDocument.Parse(svg).Root!.Elements(Svg + "text").Select(t => t.Value));
        Assert.Contains("<img src=\"../_/linkmaps/", page, StringComparison.Ordinal);
        Assert.Empty(SiteWalk.DeadLinks(Wiki.With("wiki", "x.mdwn", directive).Bytes()));
    }

    [Fact]
    public void Lays_no_two_pages_over_each_other_and_leads_to_the_right()
    {
        var site = Enumerable.Range(0, 60).Aggregate(Wiki, (s, i) => s.With("wiki", $"n/{i:00}.mdwn", $"[[n/{(i * 7) % 60:00}]] [[n/{(i + 1) % 60:00}]]\n"));
        var (svg, _) = Drawn(site, "[[!linkmap pages=\"n/* or a or c\"]]");

        var boxes = XDocument.Parse(svg).Root!.Elements(Svg + "rect").Skip(1)
            .Select(r => (X: (int)r.Attribute("x")!, Y: (int)r.Attribute("y")!)).ToArray();
        Assert.Equal(62, boxes.Distinct().Count());
        Assert.All(boxes, b => Assert.True(boxes.All(o => o == b || Math.Abs(o.X - b.X) >= 190 || Math.Abs(o.Y - b.Y) >= 24)));
        var names = XDocument.Parse(svg).Root!.Elements(Svg + "text").ToDictionary(t => t.Value, t => (int)t.Attribute("x")!);
        Assert.True(names.Single(n => n.Key.StartsWith("A <", StringComparison.Ordinal)).Value < names["c"]);
    }

    [Fact]
    public void Shows_no_more_than_somebody_can_read_and_says_so()
    {
        var site = Enumerable.Range(0, 300).Aggregate(Wiki, (s, i) => s.With("wiki", $"n/{i:000}.mdwn", "N.\n"));

        var (svg, page) = Drawn(site, "[[!linkmap pages=\"n/*\"]]");
        Assert.Equal(200, XDocument.Parse(svg).Root!.Elements(Svg + "text").Count());
        Assert.Contains("Map of 200 of 300 pages", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("width=2", false)]
    [InlineData("width=2 height=1", true)]
    [InlineData("width=900 height=900", false)]
    [InlineData("width=-1 height=x", false)]
    public void Is_smaller_where_both_sides_are_said(string parameters, bool isSmaller)
    {
        var (svg, page) = Drawn(Wiki, $"[[!linkmap pages=\"a or b\" {parameters}]]");

        var width = (string)XDocument.Parse(svg).Root!.Attribute("width")!;
        Assert.Equal(!isSmaller, page.Contains($"width=\"{width}\"", StringComparison.Ordinal));
        Assert.Equal(isSmaller, page.Contains("width=\"192\"", StringComparison.Ordinal));
    }

    private static (string Svg, string Page) Drawn(SampleSite wiki, string directive)
    {
        var files = wiki.With("wiki", "x.mdwn", directive).Texts();
        return (files.Single(f => f.Key.StartsWith("_/linkmaps/", StringComparison.Ordinal)).Value, files["x/index.html"]);
    }
}
