using System.Diagnostics;
using System.Text.Json;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Acceptance;

/// <summary>The pages of sites, as html-validate reads them, which the build program installs with npm.</summary>
public sealed class The_HTML_of_sites(CorporaSpace corpora)
{
    private const int Sample = 200;
    private const int Seed = 8;

    // Authors may call headings by numbers, titles as long as they like and end lines as they please.
    private const string Rules = """
        {
          "root": true,
          "extends": ["html-validate:recommended"],
          "rules": { "valid-id": ["error", { "relaxed": true }], "long-title": "off", "no-trailing-whitespace": "off" }
        }
        """;

    private static readonly string Validator = Path.Combine(SourceTree.Root, "artifacts/validators/node_modules/html-validate/bin/html-validate.mjs");

    [Fact]
    public void Is_valid_on_every_page_of_the_handbook()
    {
        using var space = TestSpace.Of("");
        var built = space.Run("-C", SourceTree.Root, "build", "-o", space.PathOf("site"), "--fail-on", "none");
        Assert.True(built.ExitCode == 0, built.ToString());
        var pages = PagesOf(space.PathOf("site"));

        Assert.InRange(pages.Length, 100, 10_000);
        Assert.Equal("", Faults(space, space.PathOf("site"), pages));
    }

    [Fact]
    public void Is_valid_on_pages_of_the_corpora()
    {
        var site = corpora.Space.PathOf("site");
        var pages = PagesOf(site);
        new Random(Seed).Shuffle(pages);
        using var space = TestSpace.Of("");

        Assert.Equal("", Faults(space, site, [.. pages.Take(Sample)]));
    }

    [Fact]
    public void Would_be_found_invalid_if_it_were()
    {
        using var space = TestSpace.Of("");
        space.Write("page.html", "<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head><body><p><div id=x>a</div id=x></p></body></html>"u8.ToArray());

        Assert.Contains("page.html", Faults(space, space.Root, [space.PathOf("page.html")]), StringComparison.Ordinal);
    }

    private static string[] PagesOf(string site) =>
        [.. Directory.EnumerateFiles(site, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static string Faults(TestSpace space, string site, string[] pages)
    {
        Assert.SkipUnless(File.Exists(Validator), "html-validate is not installed (build.sh test installs it where there is npm)");
        space.Write("rules.json", System.Text.Encoding.UTF8.GetBytes(Rules));
        var faults = new List<string>();
        foreach (var part in pages.Chunk(100))
        {
            // Into a file: what it writes to a pipe is cut where it is long.
            string[] arguments = [Validator, "-c", space.PathOf("rules.json"), "-f", "json=report.json", .. part];
            using var process = Process.Start(new ProcessStartInfo("node", arguments) { WorkingDirectory = space.Root })!;
            process.WaitForExit();
            using var report = JsonDocument.Parse(space.Read("report.json"));
            faults.AddRange(
                from file in report.RootElement.EnumerateArray()
                from message in file.GetProperty("messages").EnumerateArray()
                let place = $"{Path.GetRelativePath(site, file.GetProperty("filePath").GetString()!)}({message.GetProperty("line")})"
                select $"{place}: {message.GetProperty("ruleId")}: {message.GetProperty("message")}");
        }

        return string.Join('\n', faults);
    }
}
