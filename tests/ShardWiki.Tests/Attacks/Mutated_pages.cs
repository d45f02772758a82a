using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Projection;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>
/// A minute of pages that nobody would write, the same ones each time; <c>./build.sh fuzz</c> takes ten, and others each
/// time (docs/security.md). No exception, no page that takes long, nothing that the policy does not allow, and the law of
/// the two guards.
/// </summary>
public sealed class Mutated_pages
{
    private const int Together = 16;
    private static readonly string[] Dialects = ["commonmark", "gfm", "obsidian", "ikiwiki"];

    [Fact]
    public void Are_as_harmless_as_any()
    {
        var seconds = Number("SHARDWIKI_FUZZ_SECONDS", 60);
        var random = new Random(Number("SHARDWIKI_FUZZ_SEED", 1));
        var watch = Stopwatch.StartNew();
        var count = 0;
        for (; watch.Elapsed < TimeSpan.FromSeconds(seconds); count += Together)
        {
            var texts = Enumerable.Range(0, Together).Select(_ => Mutation.Of(random)).ToArray();
            Are_harmless(texts, Dialects[random.Next(Dialects.Length)]);
        }

        TestContext.Current.SendDiagnosticMessage($"{count} mutated pages in {watch.Elapsed}");
        Assert.InRange(count, Together, int.MaxValue);
    }

    private static void Are_harmless(string[] texts, string dialect)
    {
        var ending = dialect == "ikiwiki" ? "mdwn" : "md";
        var site = texts.Index().Aggregate(
            SampleSite.Empty.Shard("notes", dialect), (s, text) => s.With("notes", $"p{text.Index}.{ending}", text.Item));
        try
        {
            var map = SiteMap.Of(site.Input());
            foreach (var page in map.Union.Pages)
            {
                Is_harmless(map, page);
            }

            _ = site.Texts();
        }
        catch (Exception found)
        {
            throw new InvalidOperationException($"{dialect}: {JsonSerializer.Serialize(texts)}", found);
        }
    }

    private static void Is_harmless(SiteMap map, Union.UnitedPage page)
    {
        Assert.DoesNotContain(page.Read.Facts.Findings, f => f.Code == FindingCode.PageUnreadable);
        var links = new PageLinks(map, page, new PagePlace(map.TextFile(page), LinkStyle.Folder, ""));
        var html = "";
        Assert.InRange(ProcessorTime.Of(() => html = PageBody.Of(map.Parsed(page.Id), links)), TimeSpan.Zero, TimeSpan.FromSeconds(8));
        The_full_guard.Is_harmless(html);
        Assert.Equal(PageBody.Guarded(map.Parsed(page.Id), new PageLinks(map, page, new PagePlace(map.TextFile(page), LinkStyle.Folder, ""))), html);
        Assert.Equal(html, HtmlGuard.Clean(html, HtmlPolicy.Standard, LinksAsTheyAre.Instance));
    }

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
