using System.Collections.Immutable;
using System.Xml.Linq;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Feeds_that_a_page_makes
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly SampleSite Wiki = SampleSite.Empty.Shard("wiki", "ikiwiki")
        .Attached("wiki", a => a with { Feeds = [FeedKind.Atom, FeedKind.Rss] })
        .With("wiki", "post/one.mdwn", "[[!meta title=\"One\"]]\n[[!meta date=\"2019-01-02\"]]\n[[!tag red]]\nSea. [[post/two]] [[pic.png]]\n\n# Deep\n")
        .With("wiki", "post/two.mdwn", "[[!meta date=\"2020-01-02\"]]\n[[!meta author=\"Ada\"]]\nLand.\n")
        .With("wiki", "templates/list.mdwn", "[[!templatebody <<END\nNews: [[!inline pages=\"<TMPL_VAR of>\" rss=no feedfile=posts]]\nEND]]\n")
        .With("wiki", "host.mdwn", "[[!if test=\"*\" then='[[!inline pages=\"post/one\"]]']]\n")
        .With("wiki", "pic.png", "x");

    [Theory]
    [InlineData("[[!inline pages=\"post/*\"]]", "index.atom index.rss")]
    [InlineData("[[!inline pages=\"post/*\" archive=yes]]", "index.atom index.rss")]
    [InlineData("[[!inline pages=\"post/*\" feedonly=yes]]", "index.atom index.rss")]
    [InlineData("[[!inline pages=\"post/*\" feeds=no]]", "")]
    [InlineData("[[!inline pages=\"post/*\" quick=yes]]", "")]
    [InlineData("[[!inline pages=\"post/*\" quick=yes feeds=yes]]", "index.atom index.rss")]
    [InlineData("[[!inline pages=\"post/*\" raw=yes]]", "")]
    [InlineData("[[!inline pages=\"post/*\" atom=no]]", "index.rss")]
    [InlineData("[[!inline pages=\"post/*\" rss=no]]", "index.atom")]
    [InlineData("[[!inline pages=\"post/*\" feedfile=news]]", "news.atom news.rss")]
    [InlineData("[[!inline pages=\"post/*\" feedfile=\"../up\"]]", "~2e.~2fup.atom ~2e.~2fup.rss")]
    [InlineData("[[!inline pages=\"post/*\"]]\n\n[[!inline pages=\"post/one\" rss=no]]\n\n[[!inline pages=\"post/two\" rss=no feedfile=b]]", "b.atom index.atom index.rss index2.atom")]
    [InlineData("[[!inline pages=\"post/*\" rss=no]]\n\n[[!inline pages=\"post/*\" rss=no]]", "index.atom")]
    [InlineData("[[!inline pages=\"none/*\"]]", "index.atom index.rss")]
    [InlineData("[[!inline pages=\"none/*\" emptyfeeds=no]]", "")]
    [InlineData("[[!inline pages=\"none/*\" emptyfeeds=no rootpage=none]]", "index.atom index.rss")]
    [InlineData("[[!inline pages=\"post/*\" emptyfeeds=no]]", "index.atom index.rss")]
    [InlineData("[[!inline]]", "")]
    [InlineData("[[!if test=\"*\" then=\"\"\"[[!inline pages=\"post/*\"]]\"\"\"]]", "index.atom index.rss")]
    [InlineData("[[!if test=\"none\" then=\"\"\"[[!inline pages=\"post/*\"]]\"\"\" else=x]]", "")]
    [InlineData("[[!if test=\"none\" then=x else=\"\"\"[[!inline pages=\"post/*\" rss=no]]\"\"\"]]", "index.atom")]
    [InlineData("[[!toggleable id=a text=\"\"\"[[!if test=\"*\" then='[[!inline pages=\"post/*\"]]']]\"\"\"]]", "index.atom index.rss")]
    [InlineData("[[!template id=list of=\"post/*\"]]", "posts.atom")]
    [InlineData("[[!template id=list of=\"post/*\"]]\n\n[[!inline pages=\"post/two\" rss=no]]", "index.atom posts.atom")]
    [InlineData("[[!if test=\"*\" then='''[[!templatebody \"\"\"[[!inline pages=\"post/*\"]]\"\"\"]]''']]", "")]
    [InlineData("[[!nobody text=\"\"\"[[!inline pages=\"post/*\"]]\"\"\"]]", "")]
    [InlineData("[[!inline pages=\"host\" feeds=no]]", "")]
    public void Lie_beside_it_under_the_names_that_ikiwiki_gives_them(string text, string files)
    {
        var site = Wiki.With("wiki", "blog.mdwn", text);

        Assert.Equal(files, string.Join(' ', site.Plan().Files.Select(f => f.Path)
            .Where(f => f.StartsWith("blog/", StringComparison.Ordinal) && f is not ("blog/index.html" or "blog/index.md"))
            .Select(f => f["blog/".Length..]).Order(StringComparer.Ordinal)));
        foreach (var file in files.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.Contains($"href=\"{file}\"", site.Text("blog/index.html"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Are_none_where_the_shard_has_none_and_the_directive_does_not_ask()
    {
        var site = Wiki.Attached("wiki", a => a with { Feeds = [] })
            .With("wiki", "blog.mdwn", "[[!inline pages=\"post/*\"]]").With("wiki", "asked.mdwn", "[[!inline pages=\"post/*\" atom=yes]]");

        var files = site.Plan().Files.Select(f => f.Path).ToHashSet();
        Assert.DoesNotContain("blog/index.atom", files);
        Assert.Contains("asked/index.atom", files);
        Assert.DoesNotContain("asked/index.rss", files);
    }

    [Fact]
    public void Give_way_to_what_somebody_wrote()
    {
        var site = Wiki.With("wiki", "blog.mdwn", "[[!inline pages=\"post/*\" rss=no]]")
            .With("wiki", "blog/index.atom.mdwn", "A page.\n").With("wiki", "index.mdwn", "[[!inline pages=\"post/*\" rss=no feedfile=feed]]");

        var files = site.Texts();
        Assert.Contains("A page.", files["blog/index.atom/index.html"], StringComparison.Ordinal);
        Assert.Single(files.Keys, f => f.StartsWith("blog/index~", StringComparison.Ordinal) && f.EndsWith(".atom", StringComparison.Ordinal));
        Assert.Contains("urn:shardwiki:sample<", files["feed.atom"], StringComparison.Ordinal);
        Assert.Single(files.Keys, f => f.StartsWith("feed~", StringComparison.Ordinal));
    }

    [Fact]
    public void Hold_the_pages_whole_with_links_that_work_anywhere()
    {
        var site = (Wiki with { BaseUrl = new Uri("https://example.org/w/") })
            .With("wiki", "blog.mdwn", "[[!inline pages=\"post/*\" title=\"My & News\" description=\"What is new\"]]");

        var feed = XDocument.Parse(site.Text("blog/index.atom")).Root!;
        Assert.Equal("My & News", feed.Element(Atom + "title")!.Value);
        Assert.Equal("What is new", feed.Element(Atom + "subtitle")!.Value);
        Assert.Equal("2020-01-02T00:00:00Z", feed.Elements(Atom + "entry").First().Element(Atom + "published")!.Value);
        Assert.Equal(["two", "One"], feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "title")!.Value));
        var one = feed.Elements(Atom + "entry").Last();
        Assert.Equal("https://example.org/w/post/one/", one.Element(Atom + "link")!.Attribute("href")!.Value);
        Assert.Equal("red", one.Element(Atom + "category")!.Attribute("term")!.Value);
        var html = one.Element(Atom + "content")!.Value;
        Assert.Contains("href=\"https://example.org/w/post/two/\"", html, StringComparison.Ordinal);
        Assert.Contains("src=\"https://example.org/w/pic.png\"", html, StringComparison.Ordinal);
        Assert.Equal("Ada", feed.Elements(Atom + "entry").First().Element(Atom + "author")!.Element(Atom + "name")!.Value);

        var channel = XDocument.Parse(site.Text("blog/index.rss")).Root!.Element("channel")!;
        Assert.Equal("https://example.org/w/blog/", channel.Element("link")!.Value);
        Assert.Equal("Wed, 02 Jan 2019 00:00:00 GMT", channel.Elements("item").Last().Element("pubDate")!.Value);
        Assert.Contains("https://example.org/w/post/two/", channel.Elements("item").Last().Element("description")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "two One")]
    [InlineData("feedlimit=1", "two")]
    [InlineData("show=1", "two")]
    [InlineData("show=1 feedshow=2", "two One")]
    [InlineData("skip=1", "One")]
    [InlineData("reverse=yes", "One two")]
    [InlineData("feedpages=\"post/one\"", "One")]
    public void Hold_as_much_as_the_directive_says(string parameters, string titles)
    {
        var site = Wiki.With("wiki", "blog.mdwn", $"[[!inline pages=\"post/*\" {parameters}]]");

        Assert.Equal(titles, string.Join(' ', XDocument.Parse(site.Text("blog/index.atom")).Root!
            .Elements(Atom + "entry").Select(e => e.Element(Atom + "title")!.Value)));
    }

    [Fact]
    public void Name_their_entries_in_a_way_that_stays()
    {
        var blog = Wiki.With("wiki", "blog.mdwn", "[[!inline pages=\"post/*\"]]");
        var rewritten = blog with { Files = [.. blog.Files.Where(f => f.Id.Key != "post/two.mdwn")] };
        rewritten = rewritten.With("wiki", "post/two.mdwn", "[[!meta title=\"Other\"]]\n[[!meta date=\"2020-01-02\"]]\nWritten anew.\n")
            .With("wiki", "post/three.mdwn", "[[!meta guid=\"urn:uuid:1\"]]\n[[!meta date=\"2021-01-02\"]]\nC.\n")
            .With("wiki", "post/four.mdwn", "[[!meta guid=\"javascript:alert(1)\"]]\n[[!meta date=\"2018-01-02\"]]\nD.\n");

        Assert.Equal(["urn:shardwiki:sample:wiki%3Apost%2Ftwo.mdwn", "urn:shardwiki:sample:wiki%3Apost%2Fone.mdwn"], Ids(blog));
        Assert.Equal(["urn:uuid:1", .. Ids(blog), "urn:shardwiki:sample:wiki%3Apost%2Ffour.mdwn"], Ids(rewritten));
    }

    [Theory]
    [InlineData("a ]]> <b> & \"c\"")]
    [InlineData("control \u0001\u0008 \ufffe")]
    [InlineData("<![CDATA[ <!-- &bogus; <?x?>")]
    public void Are_sound_whatever_a_title_holds(string title)
    {
        var site = Wiki.With("wiki", "blog.mdwn", $"[[!inline pages=\"post/*\" title='''{title}''']]")
            .With("wiki", "post/odd.mdwn", $"[[!meta title='''{title}''']]\n[[!tag '''{title}''']]\n{title}\n");

        foreach (var file in new[] { "blog/index.atom", "blog/index.rss" })
        {
            var feed = XDocument.Parse(site.Text(file));
            Assert.DoesNotContain(feed.Descendants(), e => e.Name.LocalName is "b" or "script");
        }
    }

    [Fact]
    public void Bring_files_that_are_no_pages()
    {
        var site = Wiki.With("wiki", "cast/a.mp3", "sound").With("wiki", "blog.mdwn", "[[!inline pages=\"cast/*\"]]");

        var link = XDocument.Parse(site.Text("blog/index.atom")).Root!.Element(Atom + "entry")!.Elements(Atom + "link").Last();
        Assert.Equal("../cast/a.mp3 audio/mpeg 5", $"{link.Attribute("href")!.Value} {link.Attribute("type")!.Value} {link.Attribute("length")!.Value}");
    }

    [Theory]
    [InlineData("cast/a.mp3", "../cast/a.mp3 audio/mpeg 5")]
    [InlineData("https://example.org/b.ogg", "https://example.org/b.ogg audio/ogg 0")]
    [InlineData("javascript:alert(1)", "")]
    [InlineData("//example.org/b.ogg", "")]
    [InlineData("cast/none.mp3", "")]
    [InlineData("post/one", "")]
    public void Bring_what_a_page_encloses(string enclosure, string brought)
    {
        var site = Wiki.With("wiki", "cast/a.mp3", "sound").With("wiki", "say.mdwn", $"[[!meta enclosure=\"{enclosure}\"]]\nListen.\n")
            .With("wiki", "blog.mdwn", "[[!inline pages=\"say\"]]");

        var link = XDocument.Parse(site.Text("blog/index.atom")).Root!.Element(Atom + "entry")!.Elements(Atom + "link")
            .SingleOrDefault(l => l.Attribute("rel")!.Value == "enclosure");
        Assert.Equal(brought, link is null ? "" : $"{link.Attribute("href")!.Value} {link.Attribute("type")!.Value} {link.Attribute("length")!.Value}");
        var rss = XDocument.Parse(site.Text("blog/index.rss")).Descendants("enclosure").SingleOrDefault();
        Assert.Equal(brought.Split(' ')[0], rss?.Attribute("url")!.Value ?? "");
    }

    [Theory]
    [InlineData("https://example.org/~ada", "https://example.org/~ada")]
    [InlineData("javascript:alert(1)", null)]
    public void Say_where_an_author_is(string written, string? told)
    {
        var site = Wiki.With("wiki", "say.mdwn", $"[[!meta author=Ada]]\n[[!meta authorurl=\"{written}\"]]\nSaid.\n").With("wiki", "blog.mdwn", "[[!inline pages=\"say\"]]");

        var author = XDocument.Parse(site.Text("blog/index.atom")).Root!.Element(Atom + "entry")!.Element(Atom + "author")!;
        Assert.Equal(("Ada", told), (author.Element(Atom + "name")!.Value, author.Element(Atom + "uri")?.Value));
    }

    private static ImmutableArray<string> Ids(SampleSite site) =>
        [.. XDocument.Parse(site.Text("blog/index.atom")).Root!.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value)];
}
