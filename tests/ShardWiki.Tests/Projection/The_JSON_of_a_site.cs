using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using AngleSharp.Html.Parser;
using ShardWiki.Model;
using ShardWiki.Projection;
using ShardWiki.Testing;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_JSON_of_a_site
{
    private const string Shared = "# Set it up\n\n## One\n\nwords for similarity are many here\n\n## Two\n\n";

    [Fact]
    public void Is_as_its_schema_says_in_the_index() =>
        Assert.Empty(JsonSchema.Errors("shardwiki-index", Rich().Bytes()["index.json"]));

    [Fact]
    public void Is_as_its_schema_says_on_every_page()
    {
        var pages = Rich().Texts().Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)).ToArray();
        var kinds = new HashSet<string>(StringComparer.Ordinal);

        foreach (var (file, text) in pages)
        {
            var page = new HtmlParser().ParseDocument(text);
            var script = page.QuerySelector("script#provenance[type='application/json']");
            Assert.True(script is not null, file);
            var json = System.Text.Encoding.UTF8.GetBytes(script!.TextContent);
            Assert.DoesNotContain("<", script.TextContent);
            Assert.Empty(JsonSchema.Errors("shardwiki-provenance", json));
            kinds.Add(JsonDocument.Parse(json).RootElement.GetProperty("kind").GetString()!);
        }

        Assert.Equal(["detour", "diff", "page", "space", "view"], kinds.Order());
    }

    [Fact]
    public void Tells_which_page_stands_within_which_and_which_alias_would_lead_to_a_renamed_one()
    {
        var chapter = string.Join(' ', Enumerable.Range(0, 60).Select(n => $"w{n}"));
        var rest = string.Join(' ', Enumerable.Range(0, 90).Select(n => $"x{n}"));
        var site = SampleSite.Empty.With("notes", "book.md", $"{chapter} {rest}").With("notes", "chapter.md", chapter) with
        {
            Bend = u => u with { Proposals = [new AliasProposal(PagePath.Of("old place"), Identity.Parse("notes:book.md"))] },
        };
        var bytes = site.Bytes()["index.json"];
        var index = JsonDocument.Parse(bytes).RootElement;

        Assert.Empty(JsonSchema.Errors("shardwiki-index", bytes));
        Assert.Equal(
            """{"whole":"notes:book.md","part":"notes:chapter.md","share":0.9375}""",
            JsonSerializer.Serialize(Assert.Single(index.GetProperty("containments").EnumerateArray())));
        Assert.Equal(
            "old place|notes:book.md|shardwiki alias 'old place' notes:book.md",
            string.Join('|', Assert.Single(index.GetProperty("proposals").EnumerateArray()).EnumerateObject().Select(p => p.Value.GetString())));
    }

    [Fact]
    public void Stands_in_parts_above_a_thousand_pages()
    {
        var site = Enumerable.Range(0, 1_001)
            .Aggregate(SampleSite.Empty, (s, i) => s.With("notes", $"p{i}.md", $"Page {i}"));
        var files = site.Bytes();
        var index = JsonDocument.Parse(files["index.json"]).RootElement;
        var parts = index.GetProperty("parts").EnumerateArray().ToArray();

        Assert.Empty(JsonSchema.Errors("shardwiki-index", files["index.json"]));
        Assert.Equal(0, index.GetProperty("pages").GetArrayLength());
        Assert.Equal(["00", "01", "10", "11"], parts.Where(p => p.GetProperty("kind").ValueEquals("pages"))
            .Select(p => p.GetProperty("path").GetString()![^7..^5]));
        Assert.Equal(2_002, parts.Sum(p => p.GetProperty("count").GetInt32()));
        foreach (var part in parts)
        {
            var bytes = files[part.GetProperty("path").GetString()!];
            Assert.Empty(JsonSchema.Errors("shardwiki-index-part", bytes));
            Assert.Equal(part.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
    }

    [Fact]
    public void Puts_each_id_into_the_part_of_its_first_bits()
    {
        var ids = Enumerable.Range(0, 3_000).Select(i => $"s:{i}").ToImmutableArray();
        var parts = Partition.Of(ids, i => i);

        Assert.Equal(8, parts.Length);
        Assert.Equal(ids.Order(), parts.SelectMany(p => p.Items).Order());
        Assert.All(parts, p => Assert.All(p.Items, id => Assert.StartsWith(p.Bits,
            $"{SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id))[0]:b8}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Has_every_page_once_with_an_address_that_exists()
    {
        var site = Rich();
        var files = site.Bytes();
        var pages = JsonDocument.Parse(files["index.json"]).RootElement.GetProperty("pages").EnumerateArray().ToArray();

        Assert.Equal(site.Files.Count(f => f.Id.Key.EndsWith(".md", StringComparison.Ordinal)), pages.Length);
        Assert.Equal(pages.Length, pages.Select(p => p.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(pages, p => Assert.Contains(
            Uri.UnescapeDataString(p.GetProperty("url").GetString()!) + "index.html", files.Keys));
    }

    [Fact]
    public void Ends_with_a_line_end_and_has_no_carriage_return()
    {
        var bytes = Rich().Bytes()["index.json"];

        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.DoesNotContain((byte)'\r', bytes);
    }

    internal static SampleSite Rich() => (SampleSite.Empty with
    {
        Bend = union => union with
        {
            Overlays =
            [
                new OverlayStanding
                {
                    Seq = 3,
                    Page = Identity.Parse("a:setup.md"),
                    BaseRevision = new Revision("r"),
                    BaseContent = Fingerprint.Of("x"u8),
                    Patch = "-old </script>\n+new",
                    Author = new Author("Grace", "g@example.org"),
                    At = DateTimeOffset.UnixEpoch,
                    Message = "Say <b> it",
                    Drift = "clean",
                    IsShown = true,
                },
            ],
            Journal = new JournalStanding(3, new string('a', 64),
            [
                new JournalLine
                {
                    Seq = 3,
                    At = DateTimeOffset.UnixEpoch,
                    Actor = new Author("Grace", "g@example.org"),
                    Type = "overlay.drafted",
                    Subject = "a:setup.md",
                    Sentence = "Grace drafted an overlay",
                    IsKnown = true,
                },
            ]),
            Detours = union.Detours.Add(new Detour(PagePath.Of("old/setup"), Identity.Parse("a:setup.md"))),
        },
    })
        .With("a", "index.md", "---\ntags: [start, \"c#\"]\n---\n# Home\n\n[Setup](setup.md) [gone](gone.md)</script>")
        .With("a", "setup.md", Shared + "## Three\n\n[home](index.md#home)")
        .With("a", "deep/er/x y.md", "---\ntags: start\n---\n[setup](../../setup.md#one) ![p](p.png) ![p](../p.svg)")
        .With("a", "deep/er/p.png", [137, 80])
        .With("a", "deep/p.svg", "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>")
        .With("a", "evil.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>")
        .With("a", "page.html", "<script>1</script>")
        .With("b", "setup.md", Shared + "more\n\n[gone too](x.md)")
        .With("b", "index.md", "Another home that shares nothing with the other one, so that it is another topic.");
}
