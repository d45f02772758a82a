using System.Collections.Immutable;
using System.Xml.Linq;
using ShardWiki.Coordination;
using ShardWiki.Model;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Changes_of_a_space
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly SampleSite Wiki = (SampleSite.Empty with
    {
        Changes =
        [
            Change("bbbb", "Joey", 3, "Second <change>", "one.mdwn", "gone.mdwn"),
            Change("aaaa", "Ann", 1, "First change", "bugs/x.mdwn"),
        ],
        Bend = u => u with { Changes = WithDecision(u.Changes) },
    }).Shard("wiki", "ikiwiki")
        .Attached("wiki", a => a with { Feeds = [FeedKind.Atom] })
        .With("wiki", "one.mdwn", "One.\n").With("wiki", "bugs/x.mdwn", "X.\n");

    [Theory]
    [InlineData("internal(recentchanges/change_*)", "bbbb decision-7 aaaa")]
    [InlineData("internal(recentchanges/change_*) and !author(joey)", "decision-7 aaaa")]
    [InlineData("internal(recentchanges/change_*) and title(*bugs/*)", "aaaa")]
    [InlineData("internal(recentchanges/change_*) and shard(wiki)", "bbbb aaaa")]
    [InlineData("internal(*) and creation_day(2)", "decision-7")]
    [InlineData("internal(recentchanges/change_*) and stale()", "")]
    [InlineData("recentchanges/*", "")]
    [InlineData("!one and !bugs/*", "")]
    public void Are_internal_pages_that_specifications_select(string spec, string found)
    {
        var selected = Assert.IsType<PageSelection.Selected>(
            new PageSpecs(Wiki.Input().Union).Select(new PageQuery(spec) { Sort = "age" }));

        Assert.Equal(found, string.Join(' ', selected.Pages.Select(Short)));
        Assert.Equal(
            spec.Contains("internal", StringComparison.Ordinal),
            selected.Reads.Any(r => r.Aspect == SpecAspect.Changes));
    }

    [Fact]
    public void Stand_in_one_list_with_feeds()
    {
        var files = Wiki.Texts();

        var list = files["_/changes/index.html"];
        Assert.Contains("id=\"sw-change-wiki-bbbb\"", list, StringComparison.Ordinal);
        Assert.Contains("id=\"sw-decision-7\"", list, StringComparison.Ordinal);
        Assert.True(
            list.IndexOf("sw-change-wiki-bbbb", StringComparison.Ordinal) < list.IndexOf("sw-decision-7", StringComparison.Ordinal)
            && list.IndexOf("sw-decision-7", StringComparison.Ordinal) < list.IndexOf("sw-change-wiki-aaaa", StringComparison.Ordinal));
        Assert.Contains("href=\"index.atom\"", list, StringComparison.Ordinal);
        var entries = XDocument.Parse(files["_/changes/index.atom"]).Root!.Elements(Atom + "entry").ToArray();
        Assert.Equal(
            ["urn:shardwiki:sample:wiki%3Arecentchanges%2Fchange_bbbb._change", "urn:shardwiki:sample:journal%3Arecentchanges%2Fchange_decision-7._change",
                "urn:shardwiki:sample:wiki%3Arecentchanges%2Fchange_aaaa._change"],
            entries.Select(e => e.Element(Atom + "id")!.Value));
        Assert.Equal("./#sw-change-wiki-bbbb", entries[0].Element(Atom + "link")!.Attribute("href")!.Value);
        Assert.Contains("<a href=\"../../one/\">one</a>", entries[0].Element(Atom + "content")!.Value, StringComparison.Ordinal);
        Assert.Contains("and 1 other file", entries[0].Element(Atom + "content")!.Value, StringComparison.Ordinal);
        Assert.Equal(3, XDocument.Parse(files["_/changes/index.rss"]).Descendants("item").Count());
    }

    [Fact]
    public void Are_shown_by_the_page_that_ikiwiki_has_for_them()
    {
        var files = Wiki.With(
            "wiki", "recentchanges.mdwn", "[[!inline pages=\"internal(recentchanges/change_*)\" template=recentchanges show=0]]\n").Bytes();

        Assert.Empty(SiteWalk.DeadLinks(files));
        var page = System.Text.Encoding.UTF8.GetString(files["recentchanges/index.html"]);
        Assert.Contains("<a href=\"../_/changes/#sw-change-wiki-bbbb\">Second &lt;change&gt;</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../_/changes/#sw-decision-7\">Bound two pages</a>", page, StringComparison.Ordinal);
        Assert.Contains("by Joey", page, StringComparison.Ordinal);
        var feed = XDocument.Parse(System.Text.Encoding.UTF8.GetString(files["recentchanges/index.atom"])).Root!;
        Assert.Equal(3, feed.Elements(Atom + "entry").Count());
    }

    [Theory]
    [InlineData("[[!map pages=\"internal(recentchanges/change_*)\"]]")]
    [InlineData("[[!inline pages=\"internal(recentchanges/change_*)\" archive=yes]]")]
    [InlineData("[[!orphans pages=\"internal(recentchanges/change_*)\"]]")]
    [InlineData("[[!brokenlinks pages=\"internal(recentchanges/change_*)\"]]")]
    [InlineData("[[!pagestats pages=\"internal(recentchanges/change_*)\"]]")]
    [InlineData("[[!pagecount pages=\"internal(recentchanges/change_*)\"]]")]
    public void May_be_asked_for_by_every_directive_that_lists_pages(string directive)
    {
        Assert.Empty(SiteWalk.DeadLinks(Wiki.With("wiki", "x.mdwn", directive).Bytes()));
    }

    [Fact]
    public void Say_whose_they_are_under_a_name_that_both_feeds_bear()
    {
        var files = Wiki.Texts();
        var feed = XDocument.Parse(files["_/changes/index.atom"]).Root!;

        Assert.Equal("urn:shardwiki:sample:changes", feed.Element(Atom + "id")!.Value);
        Assert.Equal(["wiki", "journal", "wiki"], feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "category")!.Attribute("term")!.Value));
        Assert.Equal(["wiki", "journal", "wiki"], XDocument.Parse(files["_/changes/index.rss"]).Descendants("category").Select(e => e.Value));
    }

    [Fact]
    public void Name_twenty_pages_and_count_the_others()
    {
        var keys = Enumerable.Range(10, 25).Select(i => $"many/{i}.mdwn").ToArray();
        var site = keys.Aggregate(Wiki with { Changes = [Change("cccc", "Joey", 5, "All", [.. keys, "gone.mdwn"])], Bend = u => u }, (s, k) => s.With("wiki", k, "M.\n"));

        var html = XDocument.Parse(site.Text("_/changes/index.atom")).Root!.Element(Atom + "entry")!.Element(Atom + "content")!.Value;
        Assert.Equal(20, html.Split("<a ").Length - 1);
        Assert.Contains("and 6 other files", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_found_in_the_part_of_the_list_where_they_stand()
    {
        var site = Wiki with { Changes = [.. Enumerable.Range(1000, 501).Select(i => Change($"{i}", "Joey", 1, "Of many", "one.mdwn"))], Bend = u => u };

        Assert.Empty(SiteWalk.DeadLinks(site.With("wiki", "all.mdwn", "[[!inline pages=\"internal(recentchanges/change_*)\" archive=yes]]").Bytes()));
    }

    [Fact]
    public void Of_which_nobody_said_anything_have_a_name_all_the_same()
    {
        var files = (Wiki with { Changes = [Change("cccc", "Joey", 4, " ", "one.mdwn")], Bend = u => u })
            .With("wiki", "all.mdwn", "[[!inline pages=\"internal(recentchanges/change_*)\" archive=yes]]").Texts();

        Assert.All(["all/index.html", "_/changes/index.html"], file => Assert.Contains("(no message)", files[file], StringComparison.Ordinal));
        Assert.Contains("<title>(no message)</title>", files["_/changes/index.atom"], StringComparison.Ordinal);
    }

    private static string Short(Identity id) => id.Key["recentchanges/change_".Length..^"._change".Length];

    private static ShardChange Change(string revision, string author, int day, string summary, params string[] keys) => new()
    {
        Revision = new Revision(revision),
        Author = new Author(author, ""),
        At = new DateTimeOffset(2020, 1, day, 0, 0, 0, TimeSpan.Zero),
        Summary = summary,
        Keys = [.. keys],
    };

    // A journal as uniting reads it needs decisions; what it makes of one is all that matters here.
    private static ImmutableArray<SpaceChange> WithDecision(ImmutableArray<SpaceChange> changes) => changes.Insert(1, new SpaceChange
    {
        Id = new Identity(ShardName.Parse("journal"), "recentchanges/change_decision-7._change"),
        Path = PagePath.Of("recentchanges/change_decision-7"),
        Shard = null,
        Seq = 7,
        At = new DateTimeOffset(2020, 1, 2, 0, 0, 0, TimeSpan.Zero),
        Author = new Author("Cora", ""),
        Summary = "Bound two pages",
        Touched = [],
    });
}
