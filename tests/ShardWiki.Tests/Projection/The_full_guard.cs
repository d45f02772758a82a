using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using ShardWiki.Markup;
using ShardWiki.Projection;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_full_guard
{
    // Said again here, apart from the table, so that a mistake in the table is one that a test sees.
    private static readonly HashSet<string> Harmless = new(
        ("a abbr article aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em "
        + "figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p pre q rp rt ruby s samp "
        + "section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr").Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> HarmlessAttributes = new(
        ("id class title lang dir href rel src alt width height loading datetime open start type reversed value span "
        + "colspan rowspan scope").Split(' '),
        StringComparer.Ordinal);

    public static IEnumerable<string> Attacks =>
        File.ReadLines(Repository.Full("tests/ShardWiki.Tests/Projection/attacks.txt"))
        .Where(l => l.Length > 0 && !l.StartsWith("# ", StringComparison.Ordinal));

    public static TheoryData<string> Rows => new(Attacks);

    [Fact]
    public void Is_tried_with_many_attacks() => Assert.InRange(Attacks.Count(), 60, 10_000);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Lets_nothing_through_that_acts(string attack)
    {
        Is_harmless(HtmlGuard.Clean(attack, HtmlPolicy.Standard, LinksAsTheyAre.Instance));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Changes_nothing_in_what_it_wrote(string attack)
    {
        var once = HtmlGuard.Clean(attack, HtmlPolicy.Standard, LinksAsTheyAre.Instance);

        Assert.Equal(once, HtmlGuard.Clean(once, HtmlPolicy.Standard, LinksAsTheyAre.Instance));
    }

    [Fact]
    public void Holds_in_whole_pages_for_every_attack_and_every_dialect()
    {
        string[] dialects = ["commonmark", "gfm", "obsidian", "ikiwiki"];
        var site = dialects.Aggregate(SampleSite.Empty, (s, d) => s.Shard(d, d, d));
        site = Attacks.Index().Aggregate(site, (s, a) => site.Shards.Keys.Aggregate(s, (t, shard) => t.With(
            shard.ToString(),
            $"p{a.Index}{t.Shards[shard].Dialect.Endings[0]}",
            $"Words.\n\n{a.Item}\n\nAnd *after*.\n")));
        var pages = site.Texts().Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal) && f.Key.Contains("/p"));

        foreach (var (file, text) in pages.Where(p => !p.Key.StartsWith("_/", StringComparison.Ordinal)))
        {
            var body = new HtmlParser().ParseDocument(text).QuerySelector(".sw-text");
            Assert.True(body is not null, file);
            Is_harmless(body!.InnerHtml);
        }
    }

    [Fact]
    public void Holds_whatever_is_put_together()
    {
        var pieces = Attacks.SelectMany(a => new[] { a, a[..(a.Length / 2)], a[(a.Length / 2)..] })
            .Concat(
            [
                "<", ">", "\"", "'", "</", "<!--", "-->", "<svg>", "<math>", "<table>", "</p>", "<style>", "</style>",
                "\0", "&",
            ]);
        Prop.ForAll(Gen.Elements(pieces).ArrayOf().ToArbitrary(), parts =>
        {
            var once = HtmlGuard.Clean(string.Concat(parts), HtmlPolicy.Standard, LinksAsTheyAre.Instance);
            Is_harmless(once);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("<title>", "after")]
    [InlineData("<textarea>", "after")]
    [InlineData("<select>", "after")]
    [InlineData("<form>", "after")]
    [InlineData("<noscript>", "after")]
    [InlineData("a <template> b", "after")]
    [InlineData("a <plaintext> b", "after")]
    public void Keeps_the_words_after_a_tag_that_does_not_end(string open, string word) =>
        Assert.Contains(
            word, SampleSite.Empty.With("notes", "x.md", $"{open}\n\n## Later\n\n{word}\n").Text("x/index.html"));

    [Fact]
    public void Shows_as_it_is_written_what_is_nested_too_deep()
    {
        var html = string.Concat(Enumerable.Repeat("<div>", 20_000));

        Assert.StartsWith("<pre class=\"literal\"><code>&lt;div&gt;", Cleaned(html));
        Assert.DoesNotContain("literal", Cleaned(string.Concat(Enumerable.Repeat("<p>x<br>", 20_000))));
    }

    [Fact]
    public void Takes_the_link_and_keeps_the_words() =>
        Assert.Contains(
            """<span class="unsafe" title="This link is not followed: its scheme is not allowed.">words</span>""",
            SampleSite.Empty.With("notes", "x.md", "<b>x</b> [words](javascript:1)").Text("x/index.html"));

    [Fact]
    public void Follows_relative_addresses_in_HTML_to_where_the_union_has_them()
    {
        var site = SampleSite.Empty.With("notes", "a/x.md", "<a href=\"../b.md#part\">b</a> <a href=\"gone.md\">g</a>")
            .With("notes", "b.md", "# B\n\n## Part\n");
        var text = site.Text("a/x/index.html");

        Assert.Contains("<a href=\"../../b/#part\">b</a>", text);
        Assert.Contains("<span class=\"broken\" title=\"Nothing is called “gone.md”.\">g</span>", text);
    }

    private static string Cleaned(string html) =>
        HtmlGuard.Clean(html, HtmlPolicy.Standard, LinksAsTheyAre.Instance);

    internal static void Is_harmless(string html)
    {
        var parser = new HtmlParser();
        foreach (var element in parser.ParseDocument($"<body>{html}").Body!.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, Harmless);
            foreach (var attribute in element.Attributes)
            {
                Assert.Contains(attribute.Name, HarmlessAttributes);
                Assert.DoesNotContain("sw-", attribute.Name == "class" ? attribute.Value : "");
                if (attribute.Name is "href" or "src")
                {
                    Is_harmless_url(attribute.Name, attribute.Value);
                }
            }
        }
    }

    private static void Is_harmless_url(string attribute, string url)
    {
        Assert.DoesNotMatch(@"[\x00-\x1f\\]|^ ", url);
        if (url.Split('/', '?', '#')[0].Contains(':'))
        {
            var allowed = attribute == "src" ? "^data:image/(png|jpeg|gif|webp);base64," : "^(?i:https?|mailto):";
            Assert.Matches(allowed, url);
        }
    }
}
