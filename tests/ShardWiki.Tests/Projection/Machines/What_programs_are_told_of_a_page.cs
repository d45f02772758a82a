using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ShardWiki.Model;
using ShardWiki.Projection;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class What_programs_are_told_of_a_page
{
    private static readonly SampleSite Wiki = SampleSite.Empty
        .With("a", "boat.md", "---\ntags: [sea]\ntitle: \"The \\\"boat\\\": <b>\"\nauthor: Grace\n---\n# Boat\n\nIt sails at dawn and is back at dusk, whatever the weather.\n")
        .With("b", "boat.md", "# Boat\n\nIt sails at dawn and is back at dusk, whatever the weather is.\n")
        .With("a", "x/index.md.md", "# Like a twin\n\n[[boat]] [to it](../boat.md)\n")
        .With("a", "llms.txt.md", "# Like a list\n");

    [Fact]
    public void Is_its_text_in_Markdown_behind_where_it_comes_from()
    {
        var twin = Wiki.Text("boat/index.md");

        Assert.StartsWith(
            "---\ntitle: \"The \\u0022boat\\u0022: \\u003Cb\\u003E\"\nurl: \"boat/\"\nshard: \"a\"\nsource: \"boat.md\"\ndialect: \"gfm\"\n",
            twin, StringComparison.Ordinal);
        Assert.EndsWith("\n---\n\n# Boat\n\nIt sails at dawn and is back at dusk, whatever the weather.\n", twin, StringComparison.Ordinal);
        Assert.Contains("tags: [\"sea\"]\nvoices: [\"a:boat.md\", \"b:boat.md\"]\n", twin, StringComparison.Ordinal);
        Assert.EndsWith("whatever the weather is.\n", Wiki.Text("boat/@b/index.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Has_no_front_matter_of_its_own_where_old_line_ends_stand()
    {
        var twin = SampleSite.Empty.With("a", "x.md", "---\rtags: [sea]\r---\rIt sails.\r").Text("x/index.md");

        Assert.Contains("tags: [\"sea\"]\n---\n\nIt sails.\n", twin, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_a_list_of_voices_where_none_was_picked()
    {
        var twin = (Wiki with { Policy = CanonicalPolicy.Chorus }).Text("boat/index.md");

        Assert.Contains("* [a:boat.md](@a/index.md), ", twin, StringComparison.Ordinal);
        Assert.Contains("* [b:boat.md](@b/index.md), ", twin, StringComparison.Ordinal);
    }

    [Fact]
    public void Never_stands_where_a_page_stands()
    {
        var files = Wiki.Plan().Files.Select(f => f.Path).ToArray();

        Assert.Contains("x/~69ndex.md/index.html", files);
        Assert.Contains("~6clms.txt/index.html", files);
        Assert.Equal(files.Length, files.Distinct().Count());
        Assert.All(files.Where(f => f.EndsWith("/index.md", StringComparison.Ordinal)), f => Assert.Contains(f[..^"md".Length] + "html", files));
    }

    [Fact]
    public void Is_named_by_its_head_and_is_there()
    {
        var page = Page("boat/index.html", Wiki);

        Assert.Equal("index.md", page.QuerySelector("link[rel=alternate][type='text/markdown']")!.GetAttribute("href"));
        Assert.Empty(SiteWalk.DeadLinks(Wiki.Bytes()));
    }

    [Fact]
    public void Is_said_in_the_words_of_schema_org_and_of_the_open_graph()
    {
        var page = Page("boat/index.html", Wiki with { BaseUrl = new Uri("https://example.org/w/") });
        var data = Data(page);

        Assert.DoesNotContain("<", data.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("https://schema.org", data.GetProperty("@context").GetString());
        Assert.Equal("Article", data.GetProperty("@type").GetString());
        Assert.Equal("The \"boat\": <b>", data.GetProperty("headline").GetString());
        Assert.Equal("https://example.org/w/boat/", data.GetProperty("url").GetString());
        Assert.Equal("sea", data.GetProperty("keywords").GetString());
        Assert.Equal("https://example.org/w/", data.GetProperty("isPartOf").GetProperty("url").GetString());
        Assert.Equal("The \"boat\": <b>", Property(page, "og:title"));
        Assert.Equal("article", Property(page, "og:type"));
        Assert.Equal("https://example.org/w/boat/", Property(page, "og:url"));
        Assert.Equal("sea", Property(page, "article:tag"));
        Assert.Equal("website", Property(Page("_/pages/index.html", Wiki), "og:type"));
    }

    [Fact]
    public void Is_listed_for_programs_that_read()
    {
        var list = Wiki.Text("llms.txt");
        var files = Wiki.Plan().Files.Select(f => f.Path).ToHashSet();

        Assert.StartsWith("# The Sample\n\n> 3 topics of 2 shards: a, b.\n", list, StringComparison.Ordinal);
        Assert.Contains("* [The \"boat\": \\<b\\>](boat/index.md): It sails at dawn", list, StringComparison.Ordinal);
        Assert.All(
            list.Split('\n').Where(l => l.StartsWith("* [", StringComparison.Ordinal)).Select(l => l[(l.IndexOf("](", StringComparison.Ordinal) + 2)..]),
            l => Assert.Contains(Uri.UnescapeDataString(l[..l.IndexOf(')', StringComparison.Ordinal)]), files));
    }

    [Fact]
    public void Is_nothing_of_an_author_or_an_article_where_nobody_wrote_it()
    {
        var page = Page("_/pages/index.html", Wiki);
        var data = Data(page);

        Assert.Equal("WebPage", data.GetProperty("@type").GetString());
        Assert.False(data.TryGetProperty("author", out _));
        Assert.All(page.QuerySelectorAll("meta[property]"), m => Assert.NotEqual("", m.GetAttribute("content")));
    }

    [Theory]
    [InlineData("author: Grace <b>\ndate: 2020-02-03\nupdated: 2021-03-04T05:06:07+01:00", "Grace <b>", "2020-02-03T00:00:00Z", "2021-03-04T04:06:07Z")]
    [InlineData("authors: [Grace, Ada]\ndate: [1]", "Grace, Ada", "2011-09-14T08:30:00Z", "2011-09-14T08:30:00Z")]
    [InlineData("date: someday", "Ada <& Co", "2011-09-14T08:30:00Z", "2011-09-14T08:30:00Z")]
    public void Is_who_wrote_it_and_when_as_its_front_matter_says(string front, string author, string created, string changed)
    {
        var page = Page("x/index.html", SampleSite.Empty.With("a", "x.md", $"---\n{front}\n---\nWords.\n"));
        var data = Data(page);

        Assert.Equal(
            (author, created, changed),
            (data.GetProperty("author").GetProperty("name").GetString(), data.GetProperty("datePublished").GetString(), data.GetProperty("dateModified").GetString()));
        Assert.Equal(front.StartsWith("author", StringComparison.Ordinal) ? author : null, Property(page, "article:author"));
        Assert.Equal(Property(page, "article:author"), page.QuerySelector("meta[name=author]")?.GetAttribute("content"));
        Assert.Equal((created, changed), (Property(page, "article:published_time"), Property(page, "article:modified_time")));
    }

    [Fact]
    public void Is_where_its_author_is_on_the_web()
    {
        var wiki = SampleSite.Empty.Shard("k", "ikiwiki").With("k", "x.mdwn", "[[!meta author=\"Grace\" authorurl=\"https://example.org/g\"]]\n[[!meta authorurl=\"https://example.org/g\"]]\n");
        Assert.Equal("https://example.org/g", Property(Page("x/index.html", wiki), "article:author"));
    }

    [Fact]
    public void Is_who_wrote_it_as_it_says_itself() =>
        Assert.Equal("Grace", Data(Page("x/index.html", SampleSite.Empty.Shard("k", "ikiwiki").With("k", "x.mdwn", "[[!meta author=\"Grace\"]]\n")))
            .GetProperty("author").GetProperty("name").GetString());

    [Fact]
    public void Is_the_address_of_its_topic_where_it_is_a_voice() => Assert.Equal(
        "https://example.org/w/boat/",
        Property(Page("boat/@b/index.html", Wiki with { BaseUrl = new Uri("https://example.org/w/") }), "og:url"));

    [Fact]
    public void Is_in_the_list_that_names_those_that_others_lead_to_most()
    {
        var site = Enumerable.Range(0, 510).Aggregate(SampleSite.Empty, (s, n) => s.With("a", $"p{n:000}.md", n < 3 ? "[z](zz.md)\n" : "Words.\n"));
        var list = site.With("a", "zz.md", "# Last of all\n").Text("llms.txt");

        Assert.Contains("The 500 pages that others lead to most are named above.", list, StringComparison.Ordinal);
        Assert.Contains("[Last of all](zz/index.md)", list, StringComparison.Ordinal);
        Assert.DoesNotContain("(p509/", list, StringComparison.Ordinal);
        Assert.DoesNotContain("are named above", Wiki.Text("llms.txt"), StringComparison.Ordinal);
        Assert.Contains("](boat/index.html)", (Wiki with { Without = [SitePart.Twins] }).Text("llms.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SitePart.Search, "_/search/", "#sw-search")]
    [InlineData(SitePart.Twins, "boat/index.md", "link[type='text/markdown']")]
    [InlineData(SitePart.Pictures, "_/pictures/", "a[href*='_/pictures/']")]
    public void Is_less_where_the_site_does_without(SitePart part, string file, string element)
    {
        var without = Wiki with { Without = [part] };

        Assert.Contains(Wiki.Plan().Files, f => f.Path.StartsWith(file, StringComparison.Ordinal));
        Assert.DoesNotContain(without.Plan().Files, f => f.Path.StartsWith(file, StringComparison.Ordinal));
        Assert.NotNull(Page("boat/index.html", Wiki).QuerySelector(element));
        Assert.Null(Page("boat/index.html", without).QuerySelector(element));
        Assert.Empty(SiteWalk.DeadLinks(without.Bytes()));
    }

    private static IHtmlDocument Page(string file, SampleSite site) => new HtmlParser().ParseDocument(site.Text(file));

    private static JsonElement Data(IHtmlDocument page) =>
        JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;

    private static string? Property(IHtmlDocument page, string name) => page.QuerySelector($"meta[property='{name}']")?.GetAttribute("content");
}
