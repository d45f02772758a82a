using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace ShardWiki.Browser;

/// <summary>One page of every kind that a site has, for everybody: without barriers, without complaints, asking nobody.</summary>
public sealed class Pages_of_every_kind(SiteOfVoices site) : IClassFixture<SiteOfVoices>
{
    private const string Fork = "@a-fork-with-a-name-that-is-rather-long";

    /// <summary>A page of each layout, and one of each that shows something of its own.</summary>
    internal static readonly string[] Kinds =
    [
        "index.html", "rich/", "rich/below/", "chorus/page/", "merged/page/", "mergeable/", "conflicting/", $"conflicting/{Fork}/",
        $"conflicting/{Fork}/diff/", $"mergeable/{Fork}/diff/", "removed/", "404.html", "_/pages/", "_/shards/", "_/changes/",
        "_/conflicts/", "_/conflicts/divergence/", "_/journal/", "_/tags/", "_/tags/bread/", "_/broken-links/",
    ];

    private static readonly AxeRunOptions Levels = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Have_no_barriers(int width, ColorScheme scheme)
    {
        Assert.SkipUnless(Chromium.IsPresent, Chromium.AbsentReason);
        await using var browser = await Chromium.Started();
        var tab = await browser.Tab(
            site.Folder, [], new() { ViewportSize = new() { Width = width, Height = 844 }, ColorScheme = scheme, BypassCSP = true });
        var violations = new List<string>();
        foreach (var page in Kinds)
        {
            var answer = await tab.GotoAsync(Chromium.Home + page);
            Assert.True(answer!.Ok, $"{page} is not there: {site.Built}");
            await tab.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
            var found = await tab.RunAxe(Levels);
            violations.AddRange(found.Violations.SelectMany(v => v.Nodes.Select(n => $"{page}: {v.Id}: {v.Help}: {n.Html}")));
        }

        Assert.Equal("", string.Join('\n', violations));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Complain_of_nothing_and_ask_nobody_else(int width)
    {
        Assert.SkipUnless(Chromium.IsPresent, Chromium.AbsentReason);
        var noted = new List<string>();
        await using var browser = await Chromium.Started();
        var tab = await browser.Tab(site.Folder, noted, new() { ViewportSize = new() { Width = width, Height = 844 } });
        tab.Console += (_, message) => noted.Add($"{tab.Url}: {message.Type}: {message.Text}");
        tab.PageError += (_, error) => noted.Add($"{tab.Url}: {error}");
        await tab.AddInitScriptAsync(
            "addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))");
        foreach (var page in Kinds)
        {
            await tab.GotoAsync(Chromium.Home + page, new() { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.Equal((page, width), (page, await tab.EvaluateAsync<int>("() => document.documentElement.scrollWidth")));
            Assert.Equal((page, 0), (page, await tab.Locator("[style], style, script:not([src]):not([type*=json])").CountAsync()));
            Assert.StartsWith("default-src 'none'", await tab.Locator("meta[http-equiv=Content-Security-Policy]").GetAttributeAsync("content"));
        }

        Assert.Equal("", string.Join('\n', noted));
    }

    [Fact]
    public async Task Block_nothing_and_move_nothing_while_they_load()
    {
        Assert.SkipUnless(Chromium.IsPresent, Chromium.AbsentReason);
        await using var browser = await Chromium.Started();
        var tab = await browser.Tab(site.Folder, [], new());
        foreach (var page in Kinds)
        {
            await tab.GotoAsync(Chromium.Home + page, new() { WaitUntil = WaitUntilState.NetworkIdle });
            var blocking = await tab.EvaluateAsync<string[]>("""
                () => performance.getEntriesByType('resource')
                    .filter(r => r.initiatorType === 'script' && r.renderBlockingStatus === 'blocking').map(r => r.name)
                """);
            var moved = await tab.EvaluateAsync<double>("""
                () => new Promise(done => {
                    let sum = 0;
                    new PerformanceObserver(list => list.getEntries().forEach(e => sum += e.value))
                        .observe({ type: 'layout-shift', buffered: true });
                    setTimeout(() => done(sum), 50);
                })
                """);

            Assert.Equal((page, ""), (page, string.Join(' ', blocking)));
            Assert.Equal((page, 0d), (page, moved));
        }
    }
}
