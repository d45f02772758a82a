using Xunit;

namespace ShardWiki.Tests;

public sealed class A_page_that_shows_another
{
    private static readonly SampleSite Site = SampleSite.Empty.Shard("a", "obsidian")
        .With("a", "guide.md", "# Guide\n\n## Install\n\nUnpack it, [see](#use). ^unpack\n\n## Use\n\nStart it.[^1]\n\n[^1]: Twice.\n")
        .With("a", "raw.md", "<p>Raw <script>alert(1)</script>text.</p>\n");

    [Theory]
    [InlineData("![[guide#Install]]", "Unpack it", "Start it")]
    [InlineData("![[guide#^unpack]]", "Unpack it", "Install")]
    [InlineData("![[guide#L9]]", "Start it.[^1]", "Unpack it")]
    [InlineData("![[guide]]", "Start it", "alert")]
    [InlineData("![[raw]]", "Raw", "alert")]
    public void Holds_the_span_and_says_where_it_is_from(string written, string shown, string absent)
    {
        var text = Site.With("a", "x.md", $"# X\n\n{written}\n").Text("x/index.html");
        var body = text[text.IndexOf("class=\"transclusion\"", StringComparison.Ordinal)..];
        body = body[..body.IndexOf("</article>", StringComparison.Ordinal)];

        Assert.Contains(shown, body);
        Assert.DoesNotContain(absent, body);
        Assert.Contains("<p class=\"transclusion-source\">From <a href=", body);
        Assert.Contains("a at 0123456789ab", body);
    }

    [Fact]
    public void Links_to_the_page_where_an_embed_stands_in_a_line() => Assert.DoesNotContain(
        "class=\"transclusion\"", Site.With("a", "x.md", "See ![[guide]] there.\n").Text("x/index.html"));

    [Fact]
    public void Has_no_link_that_leads_nowhere_and_no_id_twice()
    {
        var files = Site.With("a", "x.md", "![[guide]]\n\n![[guide#Install]]\n\n![[guide#Use]]\n\n![[raw]]\n").Bytes();

        Assert.Empty(SiteWalk.DeadLinks(files));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(files["x/index.html"]));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }
}
