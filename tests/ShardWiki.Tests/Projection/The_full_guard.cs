using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using ShardWiki.Markup;
using ShardWiki.Projection;
using ShardWiki.Testing;
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

    private static readonly HtmlPolicy Widest = HtmlPolicy.With([.. HtmlPolicy.Groups]);

    [Fact]
    public void Is_tried_with_many_attacks() => Assert.InRange(Attacks.Html.Length, 300, 10_000);

    [Fact]
    public void Lets_nothing_through_that_acts() =>
        Assert.All(Attacks.Html, attack => Is_harmless(Cleaned(attack)));

    [Fact]
    public void Changes_nothing_in_what_it_wrote() =>
        Assert.All(Attacks.Html, attack => Assert.Equal(Cleaned(attack), Cleaned(Cleaned(attack))));

    [Fact]
    public void Lets_nothing_through_that_acts_where_every_group_is_allowed() => Assert.All(Attacks.Html, attack =>
    {
        var once = HtmlGuard.Clean(attack, Widest, LinksAsTheyAre.Instance);
        Is_harmless(once, Drawn);
        Assert.Equal(once, HtmlGuard.Clean(once, Widest, LinksAsTheyAre.Instance));
    });

    [Fact]
    public void Keeps_formulas_and_old_markup_where_the_shard_may_have_them()
    {
        const string formula = "<math display=\"block\"><mfrac><mi>a</mi><mn>2</mn></mfrac></math>";
        Assert.Equal(formula, HtmlGuard.Clean(formula, Widest, LinksAsTheyAre.Instance));
        Assert.Equal("a2", Cleaned(formula));
        Assert.Equal(
            "<math><mtext>b</mtext></math>",
            HtmlGuard.Clean("<math onclick=x><mtext><b>b</b></mtext></math>", Widest, LinksAsTheyAre.Instance));
        Assert.Equal(
            "<font color=\"#ff0000\">x</font>",
            HtmlGuard.Clean("<font color=#ff0000 size=9>x</font>", Widest, LinksAsTheyAre.Instance));
        Assert.Equal(
            "<font>x</font>", HtmlGuard.Clean("<font color='red;x'>x</font>", Widest, LinksAsTheyAre.Instance));
    }

    [Fact]
    public void Holds_in_whole_pages_for_every_attack_and_every_dialect()
    {
        string[] dialects = ["commonmark", "gfm", "obsidian", "ikiwiki"];
        var site = dialects.Aggregate(SampleSite.Empty, (s, d) => s.Shard(d, d, d));
        site = Attacks.Html.Index().Aggregate(site, (s, a) => site.Shards.Keys.Aggregate(s, (t, shard) => t.With(
            shard.ToString(),
            $"p{a.Index}{t.Shards[shard].Dialect.Endings[0]}",
            $"Words.\n\n{a.Item}\n\nAnd *after*.\n")));
        var pages = site.Texts().Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal) && f.Key.Contains("/p"));

        foreach (var (file, text) in pages.Where(p => !p.Key.StartsWith("_/", StringComparison.Ordinal)))
        {
            var document = new HtmlParser().ParseDocument(text);
            if (document.Body!.ClassName == "sw-detour")
            {
                continue;
            }

            var body = document.QuerySelector(".sw-text");
            Assert.True(body is not null, file);
            Is_harmless(body!.InnerHtml);
        }
    }

    [Fact]
    public void Holds_whatever_is_put_together()
    {
        var pieces = Attacks.Html.SelectMany(a => new[] { a, a[..(a.Length / 2)], a[(a.Length / 2)..] })
            .Concat(
            [
                "<", ">", "\"", "'", "</", "<!--", "-->", "<svg>", "<math>", "<table>", "</p>", "<style>", "</style>",
                "\0", "&",
            ]);
        Law.Holds(Prop.ForAll(Gen.Elements(pieces).ArrayOf().ToArbitrary(), parts =>
        {
            var once = HtmlGuard.Clean(string.Concat(parts), HtmlPolicy.Standard, LinksAsTheyAre.Instance);
            Is_harmless(once);
        }));
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

    [Theory]
    [InlineData("<b>a\uFFFFb</b> after")]
    [InlineData("<b title='\uFFFF'>a&#xFFFF;b</b> after")]
    public void Reads_on_behind_what_is_no_character(string html)
    {
        Assert.EndsWith("b</b> after", Cleaned(html));
        Assert.DoesNotContain('\uFFFF', Cleaned(html));
        Assert.Contains("after", SampleSite.Empty.With("notes", "x.md", $"{html}\n").Text("x/index.html"));
    }

    [Fact]
    public void Shows_as_it_is_written_what_is_nested_too_deep()
    {
        var html = string.Concat(Enumerable.Repeat("<div>", 20_000));

        Assert.StartsWith("<pre class=\"literal\"><code>&lt;div&gt;", Cleaned(html));
        Assert.DoesNotContain("literal", Cleaned(string.Concat(Enumerable.Repeat("<p>x<br>", 20_000))));
    }

    [Theory]
    [InlineData("<code>a<p>b</p><p>c <i>d</i></p></code>", "<code>a</code><p><code>b</code></p><p><code>c <i>d</i></code></p>")]
    [InlineData("<span class=external id=x>a<h2>b</h2></span>", "<span id=\"x\"></span><span class=\"external\">a</span><h2><span class=\"external\">b</span></h2>")]
    [InlineData("<b><i>\n<ul>\n<li>a</li>\n<li></li></ul></i></b>", "\n<ul>\n<li><b><i>a</i></b></li>\n<li></li></ul>")]
    [InlineData("<strong><a href=x>a<div>b</div></a></strong>", "<a href=\"x\"><strong>a</strong><div><strong>b</strong></div></a>")]
    [InlineData("<em><blink><p>a</p></blink></em>", "<p><em>a</em></p>")]
    [InlineData("<b>a<br>b <img src=c alt=d> e</b>", "<b>a<br>b <img src=\"c\" alt=\"d\"> e</b>")]
    [InlineData("<table><tbody><tr><td><u><p>a</p></u></td></tr></tbody></table>", "<table><tbody><tr><td><p><u>a</u></p></td></tr></tbody></table>")]
    [InlineData("<b><iframe><p>a</p></iframe>b</b>", "<b>b</b>")]
    [InlineData("<pre>a<p>b</p><hr>c<ul><li>d</li></ul></pre>", "<pre>a\nb\nc\nd</pre>")]
    [InlineData("<h2>a<div id=x>b</div>c <em>d<p>e</em></h2>", "<h2>a <span id=\"x\"></span>b c <em>d</em> <em>e</em></h2>")]
    [InlineData("<details><summary><h2>a</h2></summary>b</details>", "<details><summary><h2>a</h2></summary>b</details>")]
    public void Writes_what_stands_around_blocks_within_them(string html, string clean)
    {
        Assert.Equal(clean, Cleaned(html));
        Assert.Equal(clean, Cleaned(clean));
    }

    [Theory]
    [InlineData("<em><blink><p>a</p></blink></em>", "<p><em>a</em></p>")]
    [InlineData("<span><p>a <i>b</i></p></span>", "<p>a <i>b</i></p>")]
    [InlineData("<b title=\"LONG\">a<applet><p>b</p></applet></b>", "<b title=\"LONG\">a</b>")]
    [InlineData("<b title=\"LONG\">a<p>b</p></b>", "<b>a</b><p><b>b</b></p>")]
    public void Writes_it_so_at_once(string html, string clean)
    {
        var title = new string('x', 100);
        Assert.Equal(
            clean.Replace("LONG", title, StringComparison.Ordinal),
            HtmlGuard.Once(html.Replace("LONG", title, StringComparison.Ordinal), HtmlPolicy.Standard, LinksAsTheyAre.Instance));
    }

    [Fact]
    public void Does_not_let_a_page_grow_by_what_stands_around_blocks()
    {
        var html = string.Concat(Enumerable.Repeat($"<i title=\"{new string('x', 1000)}\">", 50)) + string.Concat(Enumerable.Repeat("<p>a</p>", 1000));
        Assert.InRange(Cleaned(html).Length, 1000, 200_000);
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

    private static readonly HashSet<string> Drawn = new(
        ("math mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mtable mtr mtd "
        + "acronym big center font nobr strike tt color display").Split(' '),
        StringComparer.Ordinal);

    internal static void Is_harmless(string html) => Is_harmless(html, []);

    private static void Is_harmless(string html, HashSet<string> more)
    {
        var parser = new HtmlParser();
        foreach (var element in parser.ParseDocument($"<body>{html}").Body!.QuerySelectorAll("*"))
        {
            Assert.True(Harmless.Contains(element.LocalName) || more.Contains(element.LocalName), element.LocalName);
            foreach (var attribute in element.Attributes)
            {
                Assert.True(HarmlessAttributes.Contains(attribute.Name) || more.Contains(attribute.Name), attribute.Name);
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
