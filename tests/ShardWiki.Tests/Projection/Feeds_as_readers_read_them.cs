using System.Globalization;
using System.Xml.Linq;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Feeds_as_readers_read_them
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    private static readonly SampleSite Wiki = SampleSite.Empty.Shard("wiki", "ikiwiki")
        .Attached("wiki", a => a with { Feeds = [FeedKind.Atom, FeedKind.Rss] })
        .With("wiki", "post/old.mdwn", "[[!meta date=\"2019-01-02\"]]\n[[!meta updated=\"2021-05-06\"]]\n[[!meta author=Ada]]\n[[!meta permalink=\"https://example.net/old\"]]\n[[!tag red]]\nOld.\n")
        .With("wiki", "post/new.mdwn", "[[!meta date=\"2020-01-02\"]]\n[[!meta permalink=\"javascript:alert(1)\"]]\nNew.\n");

    [Fact]
    public void Tell_when_an_entry_was_made_and_when_it_changed()
    {
        var feed = AtomOf("");

        Assert.Equal("2021-05-06T00:00:00Z", feed.Element(Atom + "updated")!.Value);
        var old = feed.Elements(Atom + "entry").Last();
        Assert.Equal(("2019-01-02T00:00:00Z", "2021-05-06T00:00:00Z"), (old.Element(Atom + "published")!.Value, old.Element(Atom + "updated")!.Value));
    }

    [Fact]
    public void Say_the_same_as_RSS()
    {
        var old = RssOf("").Elements("item").Last();

        Assert.Equal(("false", "urn:shardwiki:sample:wiki%3Apost%2Fold.mdwn"), (old.Element("guid")!.Attribute("isPermaLink")!.Value, old.Element("guid")!.Value));
        Assert.Equal(("Ada", "red"), (old.Element(DublinCore + "creator")!.Value, old.Element("category")!.Value));
        Assert.Equal("2021-05-06T00:00:00Z", old.Element(DublinCore + "date")!.Value);
        Assert.Equal("The Sample", RssOf("").Element("description")!.Value);
    }

    [Fact]
    public void Name_somebody_where_nobody_knows_who_it_was()
    {
        var site = Wiki with { Bend = u => u with { Pages = [.. u.Pages.Select(p => p with { Provenance = p.Provenance with { LastChange = null } })] } };

        var feed = XDocument.Parse(site.With("wiki", "blog.mdwn", "[[!inline pages=\"post/*\"]]").Text("blog/index.atom")).Root!;
        Assert.Equal(["unknown", "Ada"], feed.Descendants(Atom + "name").Select(n => n.Value));
    }

    [Fact]
    public void Lead_to_where_a_page_says_that_it_is_for_good_if_that_is_on_the_web() => Assert.Equal(
        ["../post/new/", "https://example.net/old"],
        AtomOf("").Elements(Atom + "entry").Select(e => e.Element(Atom + "link")!.Attribute("href")!.Value));

    [Fact]
    public void Name_themselves_and_their_page()
    {
        var links = AtomOf("feedfile=news").Elements(Atom + "link").ToDictionary(l => l.Attribute("rel")!.Value, l => l.Attribute("href")!.Value);

        Assert.Equal(("news.atom", "./"), (links["self"], links["alternate"]));
    }

    [Fact]
    public void Have_names_of_their_own()
    {
        var site = Wiki.With("wiki", "blog.mdwn", "[[!inline pages=\"post/*\"]]\n\n[[!inline pages=\"post/old\" feedfile=b]]\n\n[[!inline pages=\"post/new\" feedfile=c guid=\"urn:uuid:7\"]]\n");

        Assert.Equal(
            ["urn:shardwiki:sample:wiki%3Ablog.mdwn:index", "urn:shardwiki:sample:wiki%3Ablog.mdwn:b", "urn:uuid:7"],
            new[] { "index", "b", "c" }.Select(f => XDocument.Parse(site.Text($"blog/{f}.atom")).Root!.Element(Atom + "id")!.Value));
    }

    [Theory]
    [InlineData("", 10)]
    [InlineData("archive=yes", 50)]
    [InlineData("archive=yes feedlimit=120", 120)]
    [InlineData("feedlimit=999", 200)]
    [InlineData("feedlimit=0", 50)]
    public void Hold_no_whole_archive_unasked(string parameters, int entries)
    {
        var site = Enumerable.Range(0, 230).Aggregate(Wiki, (s, i) => s.With("wiki", string.Create(CultureInfo.InvariantCulture, $"post/{i}.mdwn"), "A post.\n"));

        Assert.Equal(entries, XDocument.Parse(site.With("wiki", "blog.mdwn", $"[[!inline pages=\"post/*\" {parameters}]]").Text("blog/index.atom")).Root!.Elements(Atom + "entry").Count());
    }

    [Fact]
    public void Are_not_offered_by_a_page_that_shows_the_one_that_makes_them()
    {
        var site = Wiki.With("wiki", "blog.mdwn", "[[!if test=\"*\" then='[[!inline pages=\"post/*\"]]']]\n")
            .With("wiki", "shows.mdwn", "[[!inline pages=\"blog\" feeds=no]]\n");

        Assert.Contains("made-feeds", site.Text("blog/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("made-feeds", site.Text("shows/index.html"), StringComparison.Ordinal);
    }

    private static XElement AtomOf(string parameters) =>
        XDocument.Parse(Wiki.With("wiki", "blog.mdwn", $"[[!inline pages=\"post/*\" {parameters}]]").Text(parameters.Length == 0 ? "blog/index.atom" : "blog/news.atom")).Root!;

    private static XElement RssOf(string parameters) =>
        XDocument.Parse(Wiki.With("wiki", "blog.mdwn", $"[[!inline pages=\"post/*\" {parameters}]]").Text("blog/index.rss")).Root!.Element("channel")!;
}
