using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ShardWiki.Model;
using ShardWiki.Projection;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_site
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Rich = new(The_JSON_of_a_site.Rich().Texts);

    [Theory]
    [InlineData(LinkStyle.Folder, CanonicalPolicy.ShardOrder)]
    [InlineData(LinkStyle.File, CanonicalPolicy.ShardOrder)]
    [InlineData(LinkStyle.Folder, CanonicalPolicy.Chorus)]
    public void Has_no_link_that_leads_nowhere(LinkStyle links, CanonicalPolicy policy) =>
        Assert.Empty(SiteWalk.DeadLinks((The_JSON_of_a_site.Rich() with { Links = links, Policy = policy }).Bytes()));

    [Fact]
    public void Keeps_the_parts_of_its_list_of_tags_apart_from_tags_that_are_numbers()
    {
        var tags = string.Join(", ", Enumerable.Range(2, 1200).Select(n => $"\"{n}\""));
        var files = SampleSite.Empty.With("a", "x.md", $"---\ntags: [{tags}]\n---\n").Plan().Files.Select(f => f.Path).ToArray();

        Assert.Contains("_/tags/2/index.html", files);
        Assert.Contains("_/tags/_3/index.html", files);
        Assert.Equal(files.Length, files.Distinct().Count());
    }

    [Fact]
    public void Names_no_two_files_alike_whatever_the_case() =>
        Assert.Equal(Rich.Value.Count, Rich.Value.Keys.Select(FileName.Fold).Distinct().Count());

    [Fact]
    public void Has_the_files_that_every_site_has() =>
        Assert.Superset(
            new HashSet<string>(
            [
                "404.html", ".nojekyll", "feed.atom", "index.html", "index.json", "robots.txt", "_/pages/index.html",
                "_/shards/index.html", "_/journal/index.html", "_/tags/c~23/index.html",
            ]),
            Rich.Value.Keys.ToHashSet());

    [Fact]
    public void Says_on_every_page_that_nothing_is_loaded_from_elsewhere()
    {
        foreach (var (file, text) in Rich.Value.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = new HtmlParser().ParseDocument(text);
            var policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']");
            Assert.Contains("default-src 'none'", policy?.GetAttribute("content"));
            Assert.Empty(page.QuerySelectorAll("[style], script:not([type='application/json'], [type='application/ld+json'], [src]), style, iframe"));
            Assert.All(page.QuerySelectorAll("script[src]"), s => Assert.Matches("^(\\.\\./)*(_/)?assets/", s.GetAttribute("src")));
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            Assert.NotEmpty(page.Title!);
            Assert.NotNull(page.QuerySelector("meta[name=viewport]"));
            Assert.Single(page.QuerySelectorAll("h1.sw-title"));
            Assert.True(page.QuerySelector("main") is not null, file);
        }
    }

    [Fact]
    public void Has_no_style_for_a_page_as_a_whole_that_is_meant_for_what_stands_in_it()
    {
        var styles = string.Concat(DefaultTheme.Files().Where(f => f.Key.EndsWith(".css", StringComparison.Ordinal)).Select(f => Encoding.UTF8.GetString(f.Value.Span)));
        var kinds = Rich.Value.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal))
            .Select(f => new HtmlParser().ParseDocument(f.Value).Body!.ClassName!).Distinct().ToArray();

        Assert.InRange(kinds.Length, 8, 20);
        Assert.All(kinds, kind => Assert.DoesNotMatch($"\\.{kind}(?![-a-z])", styles));
    }

    [Fact]
    public void Shows_the_first_voice_and_keeps_each_at_its_own_address()
    {
        Assert.Contains("2 voices", Rich.Value["_/pages/index.html"]);
        Assert.Contains("From <span class=\"sw-who\">a</span>", Rich.Value["setup/index.html"]);
        Assert.Contains("From <span class=\"sw-who\">b</span>", Rich.Value["setup/@b/index.html"]);
        Assert.Contains("See the page as it is shown to readers", Rich.Value["setup/@b/index.html"]);
    }

    [Fact]
    public void Keeps_a_page_whose_address_another_holds()
    {
        Assert.Contains("Home", Rich.Value["index.html"]);
        Assert.Contains("Another home", Rich.Value["@b/index.html"]);
    }

    [Fact]
    public void Leads_from_a_detour_to_its_topic()
    {
        var detour = Rich.Value["old/setup/index.html"];

        Assert.Contains("<meta http-equiv=\"refresh\" content=\"0; url=../../setup/\">", detour);
        Assert.Contains("<a href=\"../../setup/\">Set it up</a>", detour);
    }

    [Fact]
    public void Shows_an_overlay_as_one()
    {
        var page = new HtmlParser().ParseDocument(Rich.Value["setup/index.html"]);
        var banner = page.QuerySelector(".sw-banner-overlay")!;

        Assert.Contains("Say <b> it", banner.TextContent);
        Assert.Contains("-old </script>\n+new", banner.TextContent);
    }

    [Fact]
    public void Shows_a_table_of_contents_of_three_headings_and_its_title_once()
    {
        var page = new HtmlParser().ParseDocument(Rich.Value["setup/index.html"]);

        Assert.Equal(["One", "Two", "Three"], page.QuerySelectorAll(".sw-toc li").Select(i => i.TextContent.Trim()));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Null(new HtmlParser().ParseDocument(Rich.Value["index.html"]).QuerySelector(".sw-toc"));
    }

    [Fact]
    public void Shows_who_links_to_a_page() =>
        Assert.Contains("<a href=\"../deep/er/x~20y/\">x y</a>", Rich.Value["setup/index.html"]);

    [Fact]
    public void Publishes_no_HTML_and_no_acting_picture_of_a_shard()
    {
        Assert.Contains("_/files/a/page.html.txt", Rich.Value.Keys);
        Assert.Contains("_/files/a/evil.svg.txt", Rich.Value.Keys);
        Assert.Contains("deep/p.svg", Rich.Value.Keys);
        Assert.DoesNotContain("page.html", Rich.Value.Keys);
    }

    [Fact]
    public void Keeps_both_pages_of_one_shard_at_one_path_however_deep()
    {
        var deep = string.Join('/', Enumerable.Repeat("a-rather-long-name-of-a-folder", 5));
        var files = SampleSite.Empty.With("a", deep + "/x.md", "first of two, nothing like the other")
            .With("a", deep + "/x/index.md", "quite another text with other words in it").Texts();

        var below = files.Where(f => f.Key.StartsWith(deep, StringComparison.Ordinal) && f.Key.EndsWith(".html", StringComparison.Ordinal)).Select(f => f.Value).ToArray();

        Assert.Single(below, f => f.Contains("first of two"));
        Assert.Single(below, f => f.Contains("quite another"));
    }

    [Fact]
    public void Keeps_apart_what_is_shown_as_text_and_what_is_called_so()
    {
        var files = SampleSite.Empty.With("a", "x.html", "<p>").With("a", "x.html.txt", "text")
            .With("a", "x.html.txt/y.md", "y").Texts();

        Assert.Equal("text", files["_/files/a/x.html.txt"]);
        Assert.Equal("<p>", files["_/files/a/x.html.txt.txt"]);
    }

    [Fact]
    public void Marks_what_is_broken() =>
        Assert.Contains("<span class=\"broken\" title=\"Nothing is called “gone.md”", Rich.Value["index.html"]);

    [Fact]
    public void Puts_all_voices_on_one_page_in_a_chorus_with_ids_apart()
    {
        var text = (The_JSON_of_a_site.Rich() with { Policy = CanonicalPolicy.Chorus }).Text("setup/index.html");
        var page = new HtmlParser().ParseDocument(text);

        Assert.Equal(2, page.QuerySelectorAll(".sw-part").Length);
        Assert.NotNull(page.GetElementById("v1-one"));
        Assert.NotNull(page.GetElementById("v2-one"));
    }

    [Fact]
    public void Lists_at_most_fifty_voices_in_full()
    {
        var site = Enumerable.Range(0, 60).Aggregate(
            SampleSite.Empty with { Policy = CanonicalPolicy.Chorus },
            (s, i) => s.With($"s{i}", "x.md", "the same words for all"));
        var files = site.Bytes();
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(files["x/index.html"]));

        Assert.Equal(50, page.QuerySelectorAll(".sw-part").Length);
        Assert.Contains("and 10 more voices", page.Body!.TextContent);
        Assert.Equal(60, files.Keys.Count(f => f.StartsWith("x/@s", StringComparison.Ordinal) && f.EndsWith(".html", StringComparison.Ordinal)));
        Assert.Empty(SiteWalk.DeadLinks(files));
    }

    [Fact]
    public void Cuts_long_lists_into_parts()
    {
        var links = string.Join("\n\n", Enumerable.Range(0, 1_100).Select(i => $"[x](gone{i}.md)"));
        var files = SampleSite.Empty.With("a", "index.md", links).Bytes();

        Assert.Contains("_/broken-links/_3/index.html", files.Keys);
        Assert.DoesNotContain("_/broken-links/_4/index.html", files.Keys);
        Assert.Empty(SiteWalk.DeadLinks(files));
    }

    [Fact]
    public void Has_a_front_where_no_page_stands_at_the_root() =>
        Assert.Contains("Where to start", SampleSite.Empty.With("a", "x.md", "x").Text("index.html"));

    [Fact]
    public void Has_a_sitemap_only_where_its_place_is_known()
    {
        var site = SampleSite.Empty.With("a", "x y.md", "x");

        Assert.DoesNotContain(site.Plan().Files, f => f.Path == "sitemap.xml");
        site = site with { BaseUrl = new Uri("https://example.org/w/") };
        Assert.Contains("<loc>https://example.org/w/x~20y/</loc>", site.Text("sitemap.xml"));
        Assert.Contains("<link rel=\"canonical\" href=\"https://example.org/w/x~20y/\">", site.Text("x~20y/index.html"));
        Assert.Contains("href=\"https://example.org/w/_/pages/\"", site.Text("404.html"));
        Assert.Contains("Sitemap: https://example.org/w/sitemap.xml", site.Text("robots.txt"));
    }

    [Fact]
    public void Writes_a_feed_that_is_XML_whatever_a_title_holds()
    {
        var feed = SampleSite.Empty.With("a", "x.md", "---\ntitle: \"a\\u0001<&]]>\"\n---\nx").Text("feed.atom");
        var title = System.Xml.Linq.XDocument.Parse(feed).Descendants().Last(e => e.Name.LocalName == "title").Value;

        Assert.Equal("a\uFFFD<&]]>", title);
    }

    [Fact]
    public void Keeps_ids_of_a_text_apart_from_its_own()
    {
        var site = SampleSite.Empty.With("a", "x.md", "# T\n\n## Provenance\n\n## sw main\n\n[p](#provenance)");
        var page = new HtmlParser().ParseDocument(site.Text("x/index.html"));

        Assert.Equal("script", page.GetElementById("provenance")!.LocalName);
        Assert.Equal("h2", page.GetElementById("c-provenance")!.LocalName);
        Assert.Equal("#c-provenance", page.QuerySelector(".sw-text a")!.GetAttribute("href"));
        Assert.Equal("h2", page.GetElementById("c-sw-main")!.LocalName);
    }

    [Fact]
    public void Says_since_when_a_shard_was_not_reached()
    {
        var stale = new Freshness.Stale(DateTimeOffset.UnixEpoch);
        var site = SampleSite.Empty.With("a", "x.md", "x") with { Freshness = stale };

        Assert.Contains("The shard a has not been reached since 1970-01-01.", site.Text("x/index.html"));
    }

    [Fact]
    public void Is_the_same_from_the_same_input()
    {
        var once = The_JSON_of_a_site.Rich().Bytes();

        Assert.All(The_JSON_of_a_site.Rich().Bytes(), f => Assert.Equal(once[f.Key], f.Value));
    }
}
