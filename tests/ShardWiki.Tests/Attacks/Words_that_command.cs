using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>Everything that is written from what a shard holds: logs, feeds, JSON, attributes.</summary>
public sealed class Words_that_command
{
    [Theory]
    [InlineData("::set-output name=x::y", ": :set-output name=x::y")]
    [InlineData("a\n  ::error::x", "a\n  : :error::x")]
    [InlineData("a::b", "a::b")]
    [InlineData("x ##vso[task.x]y", "x # #vso[task.x]y")]
    [InlineData("###[error]", "# # #[error]")]
    [InlineData("\u001b]0;owned\u0007", "\ufffd]0;owned\ufffd")]
    [InlineData("a\u009b31m\u202eb", "a\ufffd31m\ufffdb")]
    [InlineData("plain words: one::two", "plain words: one::two")]
    public void Are_no_commands_in_a_log(string text, string told) => Assert.Equal(told, Inert.Text(text));

    [Fact]
    public void Stay_on_the_line_of_their_finding_and_begin_no_command()
    {
        var finding = Finding.Of(FindingCode.LinkBroken, new Place(null, "::error::x.md", 1, 1), "a\r\n::error::b\u2028c");

        var line = FindingLine.Of(finding, Severity.Warning, "::error::x.md").ToString();

        Assert.StartsWith("./", line);
        Assert.DoesNotContain('\n', line);
        Assert.Equal("a\ufffd\ufffd::error::b\ufffdc", FindingLine.Of(finding, Severity.Warning, "x").Message);
    }

    [Fact]
    public void Leave_feed_sitemap_and_JSON_whole_whatever_a_title_holds() => Law.Holds(Prop.ForAll(
        Gen.Elements(Attacks.Html.Concat(Attacks.Names).Concat(["]]>", "\ufffe", "\ud800", "\0", "\u0001", "&x;"]))
            .ArrayOf(3).ToArbitrary(),
        parts =>
        {
            var title = string.Concat(parts).ReplaceLineEndings(" ");
            var site = SampleSite.Empty.With("notes", "x.md", $"---\ntitle: {JsonSerializer.Serialize(title)}\n---\n\nx\n")
                .With("notes", "y.md", $"# {title}\n\ny\n");
            var files = (site with { BaseUrl = new Uri("https://example.org/") }).Texts();
            Assert.NotEmpty(Parsed(files["feed.atom"]).Root!.Elements());
            Assert.NotEmpty(Parsed(files["sitemap.xml"]).Root!.Elements());
            foreach (var (file, text) in files)
            {
                if (file.EndsWith(".json", StringComparison.Ordinal))
                {
                    using var json = JsonDocument.Parse(text);
                    Assert.DoesNotContain('<', text);
                }
            }
        }));

    [Theory]
    [InlineData("{{frame.generator}}")]
    [InlineData("{{{body}}}")]
    [InlineData("{{> head}}")]
    [InlineData("{% include x %}")]
    [InlineData("<%= 1 %>")]
    public void Stay_words_where_they_are_written_like_a_template(string syntax)
    {
        var site = SampleSite.Empty.With("notes", "x.md", $"---\ntitle: '{syntax}'\n---\n\n`{syntax}`\n");

        var text = site.Text("x/index.html");

        var shown = syntax.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        Assert.Contains($"<h1 class=\"sw-title\">{shown}</h1>", text);
        Assert.Contains($"<code>{shown}</code>", text);
    }

    [Fact]
    public void Show_what_turns_the_direction_of_a_name()
    {
        var site = SampleSite.Empty.With("notes", "x.md", "---\ntitle: \"evil\\u202Efdp.md\"\n---\n\nx\n");

        Assert.Contains("evil[U+202E]fdp.md", site.Text("x/index.html"));
    }

    [Fact]
    public void Carry_no_script_style_or_handler_into_any_page()
    {
        var site = Attacks.Html.Index().Aggregate(SampleSite.Empty, (s, a) =>
            s.With("notes", $"p{a.Index}.md", $"---\ntitle: {JsonSerializer.Serialize(a.Item)}\n---\n\n{a.Item}\n"));
        var parser = new AngleSharp.Html.Parser.HtmlParser();
        foreach (var (file, text) in site.Texts().Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = parser.ParseDocument(text);
            Assert.True(page.QuerySelector("meta[http-equiv=Content-Security-Policy]") is { } policy
                && policy.GetAttribute("content")!.StartsWith("default-src 'none';", StringComparison.Ordinal), file);
            Assert.DoesNotContain("'unsafe-", text[..text.IndexOf("</head>", StringComparison.Ordinal)]);
            Assert.All(page.QuerySelectorAll("script:not([src])"), s => Assert.Contains(s.GetAttribute("type"), (string[])["application/json", "application/ld+json"]));
            Assert.All(page.QuerySelectorAll("script[src]"), s => Assert.Matches(
                "^<script src=\"(\\.\\./)*(_/)?assets/(search|voices)-[0-9a-f]{8}\\.js\" defer=\"\"></script>$", s.OuterHtml));
            Assert.Empty(page.QuerySelectorAll("style, [style], iframe, object, embed, form, base, [target]"));
            Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
            Assert.All(page.QuerySelectorAll("a[href*='://']"), a =>
                Assert.Equal("noopener noreferrer external", a.GetAttribute("rel")));
        }
    }

    private static XDocument Parsed(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader);
    }
}
