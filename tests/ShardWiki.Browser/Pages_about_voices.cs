using Microsoft.Playwright;
using Xunit;

namespace ShardWiki.Browser;

/// <summary>The pages that show topics with several voices, on a telephone and on a desk, in light and in dark.</summary>
public sealed class Pages_about_voices(SiteOfVoices site) : IClassFixture<SiteOfVoices>
{
    private const string Fork = "@a-fork-with-a-name-that-is-rather-long";

    // What is too low in contrast to be read, as WCAG 2.1 counts it (1.4.3): 4.5 to 1 for text of that size.
    private const string Unreadable = """
        () => {
            const parts = color => color.match(/[\d.]+/g).map(Number);
            const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
                .map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
                .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
            const behind = element => {
                for (; element; element = element.parentElement) {
                    const color = parts(getComputedStyle(element).backgroundColor);
                    if (color.length < 4 || color[3] > 0) return color;
                }
                return [255, 255, 255];
            };
            return [...document.querySelectorAll('body *')]
                .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()) && e.checkVisibility()
                    && !e.closest('[aria-hidden]') && e.tagName !== 'SCRIPT')
                .filter(e => {
                    const [a, b] = [light(parts(getComputedStyle(e).color)), light(behind(e))].sort((x, y) => y - x);
                    return (a + .05) / (b + .05) < 4.5;
                })
                .map(e => e.outerHTML.slice(0, 120));
        }
        """;

    private static readonly string[] Pages =
    [
        $"mergeable/{Fork}/diff/", $"conflicting/{Fork}/diff/", "conflicting/@notes/diff/", $"behind/{Fork}/diff/",
        $"ahead/{Fork}/diff/", "conflicting/", "mergeable/", "behind/", "removed/", "merged/page/", "chorus/page/",
        "_/conflicts/", "_/pictures/", "_/pictures/timeline/", "_/pictures/divergence/", "_/pictures/near/", "_/journal/", "_/changes/", "_/shards/",
        SiteOfVoices.LongName + "/", "_/pages/", "_/tags/",
    ];

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Fit_the_screen_and_can_be_read(int width, ColorScheme scheme)
    {
        Assert.SkipUnless(Chromium.IsPresent, Chromium.AbsentReason);
        await using var browser = await Chromium.Started();
        var tab = await browser.Tab(
            site.Folder, [], new() { ViewportSize = new() { Width = width, Height = 844 }, ColorScheme = scheme });
        foreach (var page in Pages)
        {
            var answer = await tab.GotoAsync(Chromium.Home + page);

            Assert.True(answer!.Ok, $"{page} is not there: {site.Built}");
            Assert.Equal((page, width), (page, await tab.EvaluateAsync<int>("() => document.documentElement.scrollWidth")));
            Assert.Equal((page, ""), (page, string.Join('\n', await tab.EvaluateAsync<string[]>(Unreadable))));
        }
    }

    [Fact]
    public async Task Say_who_changed_what_and_what_to_do()
    {
        Assert.SkipUnless(Chromium.IsPresent, Chromium.AbsentReason);
        await using var browser = await Chromium.Started();
        var tab = await browser.Tab(site.Folder, [], new());
        await tab.GotoAsync($"{Chromium.Home}mergeable/{Fork}/diff/");
        Assert.Contains("2020-01-02 Ada", await tab.InnerTextAsync(".sw-diff-changes"), StringComparison.Ordinal);
        Assert.Contains("--merged | shardwiki overlay new", await tab.InnerTextAsync(".sw-remedies"), StringComparison.Ordinal);
        Assert.Equal(["first", "THIRD"], await tab.Locator(".sw-diff ins").AllInnerTextsAsync());

        await tab.GotoAsync($"{Chromium.Home}conflicting/{Fork}/diff/");
        Assert.Equal(
            "Both changed line 5 of manual and line 5 of a-fork-with-a-name-that-is-rather-long.",
            await tab.InnerTextAsync(".sw-clashes"));
        Assert.Equal(1, await tab.Locator(".sw-diff-clash").CountAsync());

        await tab.GotoAsync($"{Chromium.Home}conflicting/");
        Assert.Equal(3, await tab.Locator(".sw-voice").CountAsync());

        await tab.GotoAsync($"{Chromium.Home}removed/");
        Assert.Equal(
            "Removed elsewhere. The shard manual had this very text here and removed it on 2020-01-02 (Ada).",
            await tab.InnerTextAsync(".sw-banner-removed"));
    }
}
