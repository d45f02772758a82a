using System.IO.Compression;
using Microsoft.Playwright;
using Xunit;

namespace ShardWiki.Browser;

/// <summary>What a first search costs a reader of three real wikis, and whether it finds what it should.</summary>
public sealed class The_first_search_of_the_corpora(SearchedCorpora corpora) : IClassFixture<SearchedCorpora>
{
    private const int Most = 60 * 1000;

    [Theory]
    [InlineData("install", "install/")]
    [InlineData("borrow checker", "rust-book/")]
    [InlineData("pagespec", "ikiwiki/pagespec/")]
    [InlineData("discussion of templates", "templates/discussion/")]
    [InlineData("inst", "install/")]
    public async Task Loads_no_more_than_sixty_kilobytes(string query, string place)
    {
        Assert.SkipUnless(Chromium.IsPresent, Chromium.AbsentReason);
        var folder = corpora.Folder;
        await using var browser = await Chromium.Started();
        var (noted, files) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        var tab = await browser.Tab(folder, noted, new());
        await tab.GotoAsync(Chromium.Home + "sandbox/");
        tab.Request += (_, request) => files.Add(new Uri(request.Url).AbsolutePath);
        await tab.Keyboard.PressAsync("/");
        await tab.Locator("#sw-search-field").FillAsync(query);
        await tab.Locator(".sw-hit").First.WaitForAsync();

        var hits = await tab.Locator(".sw-hit").EvaluateAllAsync<string[]>("hits => hits.map(hit => hit.href)");
        Assert.Contains(hits, hit => hit.StartsWith(Chromium.Home + place, StringComparison.Ordinal));
        files.RemoveWhere(file => !file.StartsWith("/_/search/", StringComparison.Ordinal)); // the icon is asked for late
        Assert.InRange(files.Count, 3, 40);
        Assert.InRange(files.Sum(file => Compressed(Path.Combine(folder, file[1..]))) + Script(folder), 1, Most);
        Assert.Empty(noted);
    }

    private static long Script(string folder) => Compressed(Directory.EnumerateFiles(Path.Combine(folder, "_/assets"), "search-*.js").Single());

    private static long Compressed(string file)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(file));
        }

        return bytes.Length;
    }
}
