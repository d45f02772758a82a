using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace ShardWiki.Browser;

/// <summary>A page as somebody meets it who has no script, no mouse, no server, a telephone, or paper.</summary>
public sealed class A_page_for_every_reader(SiteOfVoices site) : IClassFixture<SiteOfVoices>
{
    private static readonly ViewportSize Phone = new() { Width = 390, Height = 844 };

    [Fact]
    public async Task Is_whole_and_unfolds_without_script()
    {
        Assert.SkipUnless(Chromium.IsPresent, Chromium.AbsentReason);
        await using var browser = await Chromium.Started();
        var tab = await browser.Tab(site.Folder, [], new() { JavaScriptEnabled = false, ViewportSize = Phone });
        await tab.GotoAsync(Chromium.Home + "rich/");

        Assert.True(await tab.Locator(".sw-text table").IsVisibleAsync());
        foreach (var (summary, shown) in new[]
        {
            (".sw-menu > summary", ".sw-menu a >> nth=0"), (".sw-tree summary", ".sw-tree a[aria-current]"),
            (".sw-toc summary", ".sw-toc a >> nth=0"), (".sw-provenance summary", ".sw-facts >> nth=0"),
        })
        {
            Assert.False(await tab.Locator(shown).IsVisibleAsync(), shown);
            await tab.ClickAsync(summary);
            Assert.True(await tab.Locator(shown).IsVisibleAsync(), shown);
        }

        await tab.ClickAsync(".sw-step-next");
        Assert.Equal("Below", await tab.InnerTextAsync("h1"));
    }

    [Fact]
    public async Task Shows_what_is_around_it_where_there_is_room()
    {
        Assert.SkipUnless(Chromium.IsPresent, Chromium.AbsentReason);
        await using var browser = await Chromium.Started();
        var tab = await browser.Tab(site.Folder, [], new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 1280, Height = 844 } });
        await tab.GotoAsync(Chromium.Home + "rich/");
        var (tree, text, toc) = (
            await tab.Locator(".sw-tree").BoundingBoxAsync(), await tab.Locator(".sw-text").BoundingBoxAsync(),
            await tab.Locator(".sw-toc").BoundingBoxAsync());

        Assert.True(await tab.Locator(".sw-tree a[aria-current]").IsVisibleAsync());
        Assert.True(await tab.Locator(".sw-toc a >> nth=0").IsVisibleAsync());
        Assert.True(tree!.X + tree.Width <= text!.X && text.X + text.Width <= toc!.X, "tree, text and contents are not side by side");
    }

    [Fact]
    public async Task Is_walked_with_keys_alone()
    {
        Assert.SkipUnless(Chromium.IsPresent, Chromium.AbsentReason);
        await using var browser = await Chromium.Started();
        var tab = await browser.Tab(site.Folder, [], new() { ViewportSize = Phone });
        await tab.GotoAsync(Chromium.Home + "rich/");
        await tab.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the text", await tab.EvaluateAsync<string>("() => document.activeElement.textContent"));
        Assert.True((await tab.Locator(".sw-skip").BoundingBoxAsync())!.X >= 0, "the way past the header cannot be seen");

        // Every place that the keys reach shows that it is there, and all that can be clicked is reached.
        var reached = 1;
        for (; reached < 200; reached++)
        {
            await tab.Keyboard.PressAsync("Tab");
            var at = await tab.EvaluateAsync<string>("""
                () => {
                    const at = document.activeElement;
                    if (at === document.body) return 'the end';
                    const style = getComputedStyle(at);
                    return style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 1 ? 'unseen: ' + at.outerHTML : 'seen';
                }
                """);
            Assert.DoesNotContain("unseen", at, StringComparison.Ordinal);
            if (at == "the end")
            {
                break;
            }
        }

        var clickable = await tab.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('a[href], summary, input, button')].filter(e => e.checkVisibility()).length");
        Assert.InRange(reached, clickable, 199);
        await tab.Locator(".sw-tree summary").FocusAsync();
        await tab.Keyboard.PressAsync("Enter");
        await tab.Locator(".sw-tree a", new() { HasText = "Below" }).FocusAsync();
        await tab.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Locator("h1")).ToHaveTextAsync("Below");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Prints_its_text_in_black_on_white(ColorScheme scheme)
    {
        Assert.SkipUnless(Chromium.IsPresent, Chromium.AbsentReason);
        await using var browser = await Chromium.Started();
        var tab = await browser.Tab(site.Folder, [], new() { ColorScheme = scheme });
        await tab.GotoAsync(Chromium.Home + "rich/");
        await tab.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = scheme });

        foreach (var hidden in new[] { ".sw-nav", ".sw-tree", ".sw-toc", ".sw-steps", ".sw-footer" })
        {
            Assert.False(await tab.Locator(hidden).IsVisibleAsync(), hidden);
        }

        Assert.True(await tab.Locator(".sw-provenance-line").First.IsVisibleAsync());
        Assert.Equal("rgb(0, 0, 0)", await tab.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.sw-text p')).color"));
        var dark = await tab.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('body, body *')].filter(e => {
                const color = getComputedStyle(e).backgroundColor.match(/[\d.]+/g).map(Number);
                return (color.length < 4 || color[3] > 0) && color[0] + color[1] + color[2] < 600;
            }).map(e => e.outerHTML.slice(0, 80))
            """);
        Assert.Equal("", string.Join('\n', dark));
    }

    [Fact]
    public async Task Is_read_from_a_disk()
    {
        Assert.SkipUnless(Chromium.IsPresent, Chromium.AbsentReason);
        var complaints = new List<string>();
        await using var browser = await Chromium.Started();
        var tab = await browser.PlainTab(complaints);
        await tab.GotoAsync(new Uri(Path.Combine(site.OfflineFolder, "rich/index.html")).AbsoluteUri);
        Assert.Equal("600", await tab.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.sw-tree [aria-current]')).fontWeight"));

        var links = await tab.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]')].map(a => a.href)");
        foreach (var link in links.Select(l => new Uri(l)).Where(l => l.IsFile))
        {
            Assert.True(File.Exists(link.LocalPath), $"{link} leads nowhere");
        }

        await tab.ClickAsync(".sw-tree a:has-text('Below')");
        Assert.Equal("Below", await tab.InnerTextAsync("h1"));
        Assert.Equal("", string.Join('\n', complaints));
    }

    [Fact]
    public void Weighs_at_most_20_kB_without_its_content()
    {
        var page = File.ReadAllText(Path.Combine(site.Folder, "rich/index.html"));
        var empty = Regex.Replace(page, "(?s)(?<=<div class=\"sw-text\">).*(?=</div>\n.*<nav class=\"sw-steps\")", "");
        Assert.True(empty.Length < page.Length - 2000, "the content is still there");
        var parts = Regex.Matches(page, "(?:href|src)=\"([^\"]*_/assets/[^\"]*)\"").Select(m => m.Groups[1].Value).Distinct();
        var weight = Compressed(System.Text.Encoding.UTF8.GetBytes(empty))
            + parts.Sum(p => Compressed(File.ReadAllBytes(Path.GetFullPath(Path.Combine(site.Folder, "rich", p)))));

        Assert.InRange(weight, 3_000, 20_000);
    }

    private static long Compressed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.Length;
    }
}
