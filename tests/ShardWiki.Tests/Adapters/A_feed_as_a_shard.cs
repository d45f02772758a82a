using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using ShardWiki.Adapters;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>Feeds in the languages that there are, also such as somebody made to harm.</summary>
public sealed class A_feed_as_a_shard : IDisposable
{
    private const string Atom = """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
          <title>A planet</title>
          <author><name>Planet Crew</name></author>
          <entry>
            <id>tag:example.org,2003:3.2397</id>
            <title type="html">Two &amp;amp; &lt;b&gt;three&lt;/b&gt; "quoted" \ </title>
            <author><name>Ann</name><email>ann@example.org</email></author>
            <updated>2024-05-01T12:00:00+02:00</updated>
            <published>2024-04-01T12:00:00Z</published>
            <link rel="self" href="https://example.org/self"/><link href="https://example.org/2397"/>
            <category term="sea, side"/><category term="lights"/>
            <summary>Short.</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One<br/>two <a id="x"/>three &lt;4</p></div></content>
          </entry>
          <entry><id>b</id><title>Only text</title><content>a &lt; b
        c</content></entry>
        </feed>
        """;

    private const string Rss = """
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel><title>News</title><link>https://example.org/</link>
            <item><guid isPermaLink="false">n1</guid><title>First</title><pubDate>Wed, 01 May 2024 10:00:00 GMT</pubDate>
              <author>bob@example.org (Bob)</author><description>Short.</description>
              <content:encoded><![CDATA[<p>Long.</p>]]></content:encoded></item>
            <item><link>https://example.org/two</link><pubDate>1 May 24 09:00 -0100</pubDate><dc:creator>Eve</dc:creator>
              <description>&lt;p&gt;Of no title&lt;/p&gt;</description><category>sea</category></item>
          </channel>
        </rss>
        """;

    private readonly GatheringSpace space = new();

    public void Dispose() => space.Dispose();

    [Fact]
    public void Of_Atom_gives_titles_authors_dates_tags_links_and_contents()
    {
        var read = Read(Atom);

        Assert.Equal(["3.2397-bc451146b7ed.md", "b-3e23e8160039.md"], read.Pages.Select(p => p.Id.Key));
        var last = read.Pages[0].History.Last!;
        Assert.Equal((new Author("Ann", "ann@example.org"), new DateTimeOffset(2024, 5, 1, 10, 0, 0, TimeSpan.Zero)), (last.Author, last.At));
        Assert.Equal(read.Pages[0].Content.Content, last.Content);
        Assert.Equal(
            """
            ---
            title: "Two & three \"quoted\" \\"
            tags: ["sea, side", "lights"]
            ---

            <div>
            <div><p>One<br>two <a id="x"></a>three &lt;4</p></div>
            </div>

            <p>Written at <a href="https://example.org/2397">https://example.org/2397</a></p>

            """.ReplaceLineEndings("\n"),
            read.Text(0));
        Assert.Contains("a &lt; b<br>\nc", read.Text(1), StringComparison.Ordinal);
        Assert.Equal(PathHistory.None, read.Pages[1].History);
        Assert.Equal(["Two & three \"quoted\" \\"], read.Shard.RecentChanges.Select(change => change.Summary));
    }

    [Fact]
    public void Of_RSS_gives_them_too()
    {
        var read = Read(Rss);

        Assert.Equal(["n1-", "two-"], read.Pages.Select(p => Regex.Match(p.Id.Key, "^[^-]*-").Value));
        Assert.Equal(
            [(new Author("Bob", "bob@example.org"), 10), (new Author("Eve", ""), 10)],
            read.Pages.Select(p => (p.History.Last!.Author, p.History.Last.At.Hour)));
        Assert.Contains("<p>Long.</p>", read.Text(0), StringComparison.Ordinal);
        Assert.Contains("title: \"Of no title\"", read.Text(1), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_RSS_1_gives_its_items() => Assert.Single(Read("""
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
          <channel rdf:about="x"><title>News</title></channel>
          <item rdf:about="y"><title>First</title><link>https://example.org/1</link><description>Words</description></item>
        </rdf:RDF>
        """).Pages);

    [Fact]
    public void Knows_an_entry_by_its_id_whatever_becomes_of_it()
    {
        var before = Read(Atom).Pages.Select(p => p.Id).ToArray();
        var after = Read(Regex.Replace(Atom.Replace("Only text", "Another title", StringComparison.Ordinal), "2024-05", "2025-06"));

        Assert.Equal(before, after.Pages.Select(p => p.Id));
        Assert.Contains("Another title", after.Text(1), StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_the_latest_version_of_an_entry_and_tells_of_the_others()
    {
        string Entry(string date) => $"<entry><id>a</id><updated>{date}</updated><content>of {date}</content></entry>";
        var read = Read(Feed(Entry("2024-01-01T00:00:00Z") + Entry("2024-03-01T00:00:00Z") + Entry("2024-02-01T00:00:00Z")));

        Assert.Contains("of 2024-03", read.Text(0), StringComparison.Ordinal);
        Assert.Equal(FindingCode.EntryLeftOut, read.Findings.Single().Code);
    }

    [Fact]
    public void Is_one_block_of_HTML_whatever_stands_in_an_entry()
    {
        var html = "<pre>one\n\n    [two](x)\n \t\n# three</pre>\n\n*four* [[five]] <p>six</p>\n\n---\n";
        var text = Read(Feed($"<entry><id>a</id><content type=\"html\">{SecurityElement.Escape(html)}</content></entry>")).Text(0);

        var page = SampleSite.Empty.Shard("s", "commonmark").With("s", "p.md", text).Text("p/index.html");

        Assert.Contains("<pre>one\n\n    [two](x)\n\n# three</pre>", page, StringComparison.Ordinal);
        Assert.Contains("*four* [[five]] <p>six</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Passes_its_HTML_to_the_guards()
    {
        var read = Read(StrangeFeed.Of(Attacks.Html.Select((attack, i) => ($"{i}", attack))));
        Assert.Equal(Attacks.Html.Length, read.Pages.Length);

        var site = read.Pages.Select((_, i) => i).Aggregate(
            SampleSite.Empty.Shard("s", "commonmark"), (s, i) => s.With("s", $"p{i}.md", read.Text(i)));

        var map = Projection.SiteMap.Of(site.Input());
        foreach (var page in map.Union.Pages)
        {
            Assert.NotEmpty(page.Read.Facts.Title);
            var place = new Projection.PagePlace(map.TextFile(page), Projection.LinkStyle.Folder, "");
            The_full_guard.Is_harmless(Projection.PageBody.Of(map.Parsed(page.Id), new Projection.PageLinks(map, page, place)));
        }
    }

    [Theory]
    [InlineData("<!DOCTYPE feed [<!ENTITY a \"aaaa\">]><feed xmlns='http://www.w3.org/2005/Atom'/>", "DTD")]
    [InlineData("<!DOCTYPE feed SYSTEM 'file:///etc/passwd'><feed xmlns='http://www.w3.org/2005/Atom'/>", "DTD")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><entry>&nbsp;</entry></feed>", "nbsp")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><entry>", "Line 1")]
    [InlineData("<html><body/></html>", "outermost element is 'html'")]
    [InlineData("<?xml version='1.0' encoding='klingon'?><feed/>", "klingon")]
    [InlineData("words", "Line 1")]
    public void Is_told_of_where_it_is_no_feed(string text, string why)
    {
        var read = Read(text);

        Assert.Equal(FindingCode.ShardUnreachable, read.Findings.Single().Code);
        Assert.Contains(why, read.Findings.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_told_of_where_it_is_deeper_than_any() => Assert.Contains("deeper than 100", Read(Feed(
        $"<entry><id>a</id><content>{string.Concat(Enumerable.Repeat("<b>", 100_000))}")).Findings.Single().Message, StringComparison.Ordinal);

    [Fact]
    public void Is_left_out_where_it_is_larger_than_any()
    {
        var large = Read(Feed($"<!--{new string('x', 32 << 20)}-->"));
        Assert.Equal(FindingCode.ShardTooLarge, large.Findings.Single().Code);

        var many = Read(Feed(string.Concat(Enumerable.Repeat("<entry/>", 50_001))));
        Assert.Contains("more than 50000 entries", many.Findings.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_never_our_mistake_however_it_is_spoiled()
    {
        var random = new Random(1);
        for (var round = 0; round < 400; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(round % 2 == 0 ? Atom : Rss);
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                bytes[random.Next(bytes.Length)] = (byte)"<>&;\"'/ =a1\n\0\u00ff"[random.Next(14)];
            }

            File.WriteAllBytes(space.Path("planet.atom"), bytes);
            Assert.All(Gather().Findings, f => Assert.DoesNotContain("mistake of ours", f.Message, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Has_no_dialect_no_folders_and_no_versions_and_is_not_written()
    {
        var feed = new Attachment { Name = ShardName.Parse("x"), Adapter = "feed", Location = "planet.atom" };

        Assert.Null(AdapterCatalogue.FindObjection(feed, space.Root));
        foreach (var (odd, word) in new[]
        {
            (feed with { Dialect = Dialect.Ikiwiki }, "dialect"), (feed with { Folder = "a" }, "path"),
            (feed with { Reference = "main" }, "ref"), (feed with { Push = "origin" }, "push"),
            (feed with { Mode = AttachmentMode.WriteThrough }, "a-captured-snapshot-is-not-written"),
            (feed with { Adapter = "archive", Mode = AttachmentMode.WriteThrough }, "a-captured-snapshot-is-not-written"),
            (feed with { Adapter = "archive", Folder = "../a" }, "path"),
        })
        {
            Assert.Contains(word, AdapterCatalogue.FindObjection(odd, space.Root), StringComparison.Ordinal);
        }
    }

    private static string Feed(string entries) => $"<feed xmlns='http://www.w3.org/2005/Atom'>{entries}</feed>";

    private Gathered Read(string feed)
    {
        space.Write("planet.atom", feed);
        return Gather();
    }

    private Gathered Gather()
    {
        space.Attach(new Attachment { Name = ShardName.Parse("planet"), Adapter = "feed", Location = "planet.atom" });
        return new Gathered(space.Build());
    }

    private sealed record Gathered(GatheredSpace Space)
    {
        public ShardSnapshot Shard => Space.Snapshot.Shards[0];

        public System.Collections.Immutable.ImmutableArray<GatheredPage> Pages => Shard.Pages;

        public Finding[] Findings => [.. Space.Snapshot.Findings.Where(f => f.Code != FindingCode.ShardEmpty)];

        public string Text(int page) => GatheringSpace.Text(Space, Pages[page]);
    }
}
