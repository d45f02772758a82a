using AngleSharp.Html.Parser;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_sides_of_a_page
{
    private static readonly SampleSite Wiki = SampleSite.Empty.Shard("wiki", "ikiwiki")
        .With("wiki", "sidebar.mdwn", "Of the root. [[deep]]\n").With("wiki", "deep/sidebar.mdwn", "Of the deep.\n")
        .With("wiki", "a.mdwn", "A.\n").With("wiki", "deep.mdwn", "Deep.\n").With("wiki", "deep/b.mdwn", "B.\n")
        .With("wiki", "own.mdwn", "[[!sidebar content=\"Of its own.\"]]\n").With("wiki", "asks.mdwn", "[[!sidebar]]\n")
        .With("wiki", "shows.mdwn", "[[!inline pages=\"own\" raw=yes show=1]]\n");

    [Theory]
    [InlineData("a", "Of the root. deep")]
    [InlineData("deep", "Of the deep.")]
    [InlineData("deep/b", "Of the deep.")]
    [InlineData("own", "Of its own.")]
    [InlineData("asks", "Of the root. deep")]
    [InlineData("sidebar", "")]
    [InlineData("shows", "Of the root. deep")]
    public void Hold_the_sidebar_that_is_nearest(string page, string text) =>
        Assert.Equal(text, SidebarOf(Wiki.Attached("wiki", a => a with { Sidebars = true }), page));

    [Theory]
    [InlineData("a", "")]
    [InlineData("own", "Of its own.")]
    [InlineData("asks", "Of the root. deep")]
    public void Hold_a_sidebar_only_where_the_page_asks_when_the_shard_does_not(string page, string text) =>
        Assert.Equal(text, SidebarOf(Wiki, page));

    [Fact]
    public void Lead_from_a_sidebar_where_its_links_lead()
    {
        Assert.Empty(SiteWalk.DeadLinks(Wiki.Attached("wiki", a => a with { Sidebars = true }).Bytes()));
        Assert.Contains("href=\"../deep/\"", Wiki.Text("asks/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Lead_from_a_sidebar_to_its_own_places_on_its_page()
    {
        var site = Wiki.With("wiki", "far/sidebar.mdwn", "# Deep\n\n[down](#deep)\n").With("wiki", "far/x.mdwn", "[[!sidebar]]\nX.\n");

        Assert.Contains("href=\"../sidebar/#deep\"", site.Text("far/x/index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"#deep\"", site.Text("far/sidebar/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Say_what_may_be_done_with_it()
    {
        var site = Wiki.With("wiki", "x.mdwn", "[[!meta license=\"[[GPL|a]], v2\"]]\n[[!meta copyright=\"© Ada <b onclick=x>&\"]]\nX.\n");

        var rights = new HtmlParser().ParseDocument(site.Text("x/index.html")).QuerySelector(".made-rights")!;
        Assert.Equal(["License: GPL, v2", "Copyright: © Ada &"], rights.Children.Select(p => p.TextContent.Trim()));
        Assert.Equal("../a/", rights.QuerySelector("a")!.GetAttribute("href"));
        Assert.Null(rights.QuerySelector("[onclick]"));
        Assert.Null(new HtmlParser().ParseDocument(site.Text("a/index.html")).QuerySelector(".made-rights"));
    }

    [Theory]
    [InlineData("noindex, follow", "noindex, follow")]
    [InlineData("NOINDEX nofollow", "noindex, nofollow")]
    [InlineData("noindex; url=http://x", "")]
    [InlineData("unavailable_after: soon, noindex", "noindex")]
    public void Ask_of_search_engines_what_these_know(string written, string asked)
    {
        var html = Wiki.With("wiki", "x.mdwn", $"[[!meta robots=\"{written}\"]]\nX.\n").Text("x/index.html");

        Assert.Equal(asked, new HtmlParser().ParseDocument(html).QuerySelector("meta[name=robots]")?.GetAttribute("content") ?? "");
    }

    [Fact]
    public void Say_what_it_is_about_and_who_wrote_it()
    {
        var page = new HtmlParser().ParseDocument(Wiki.With("wiki", "x.mdwn",
            "[[!meta keywords=\"sea, ships; 7 <winds>\"]]\n[[!meta author=\"Ada & Co\"]]\n[[!meta authorurl=\"https://example.org/ada\"]]\nX.\n").Text("x/index.html"));

        Assert.Equal("sea, ships 7 winds", page.QuerySelector("meta[name=keywords]")!.GetAttribute("content"));
        Assert.Equal("Ada & Co", page.QuerySelector("meta[name=author]")!.GetAttribute("content"));
        var link = page.QuerySelector(".made-rights a")!;
        Assert.Equal(("https://example.org/ada", "Ada & Co"), (link.GetAttribute("href"), link.TextContent));
        var other = new HtmlParser().ParseDocument(Wiki.Text("a/index.html"));
        Assert.Empty(other.QuerySelectorAll("meta[name=keywords], meta[name=author], .made-rights"));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("ada")]
    public void Lead_to_no_author_where_no_address_of_the_web_is(string written) => Assert.Null(new HtmlParser().ParseDocument(
        Wiki.With("wiki", "x.mdwn", $"[[!meta author=Ada]]\n[[!meta authorurl=\"{written}\"]]\nX.\n").Text("x/index.html")).QuerySelector(".made-rights"));

    [Theory]
    [InlineData("deep/a.ogg", "../deep/a.ogg", "a.ogg")]
    [InlineData("https://example.org/a.ogg", "https://example.org/a.ogg", "https://example.org/a.ogg")]
    [InlineData("javascript:alert(1)", null, "javascript:alert(1)")]
    [InlineData("none.ogg", null, "none.ogg")]
    public void Lead_to_what_it_encloses(string written, string? address, string words)
    {
        var page = new HtmlParser().ParseDocument(Wiki.With("wiki", "deep/a.ogg", "x")
            .With("wiki", "x.mdwn", $"[[!meta enclosure=\"{written}\"]]\nX.\n").Text("x/index.html"));

        var link = page.QuerySelector(".made-enclosure :last-child")!;
        Assert.Equal((address, words), (link.GetAttribute("href"), link.TextContent));
    }

    private static string SidebarOf(SampleSite site, string page) =>
        new HtmlParser().ParseDocument(site.Text($"{page}/index.html")).QuerySelectorAll("aside.made-sidebar") is [var aside]
            ? aside.TextContent.Trim()
            : "";
}
