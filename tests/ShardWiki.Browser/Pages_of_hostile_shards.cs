using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Browser;

/// <summary>
/// Every page of a site of attacks, in a browser that notes whatever runs: with the content security policy, and without
/// it, so that the guard is judged alone.
/// </summary>
public sealed class Pages_of_hostile_shards(HostileSite site) : IClassFixture<HostileSite>
{
    // What a reader might do, all at once, without leaving the page.
    private const string Provoke = """
        () => {
            addEventListener('click', e => e.preventDefault(), true);
            for (const element of document.querySelectorAll('body *')) {
                if (element.tagName === 'DETAILS') element.open = true;
                for (const type of ['mouseover', 'mouseenter', 'pointerover', 'focus', 'focusin', 'click', 'auxclick',
                    'toggle', 'load', 'error', 'animationstart', 'beforetoggle', 'keydown', 'input', 'change'])
                    element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
            }
            return [...document.querySelectorAll('script')].filter(script => script.src
                ? !/^https:\/\/site\.example\/_\/(assets|search)\/[\w-]+\.js$/.test(script.src)
                : !['application/json', 'application/ld+json'].includes(script.type)).length;
        }
        """;

    private static readonly Regex OurRefresh = new("(?<=<head>\n(?:[^\n]*\n){0,9})<meta http-equiv=\"refresh\" content=\"0; url=[^\"\n]*\">\n");

    [Fact]
    public void Are_all_there()
    {
        Assert.True(site.Built.ExitCode == 0, site.Built.ToString());
        Assert.All(Enumerable.Range(0, Attacks.Html.Length), n => Assert.Contains($"p{n}/index.html", site.Pages));
        Assert.Contains("z/q0/index.html", site.Pages);
        Assert.Contains(site.Pages, page => page.StartsWith("e/q0-", StringComparison.Ordinal));
        Assert.Contains(site.Pages, LeadsOn);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_nothing_and_ask_nobody(bool withoutPolicy)
    {
        Assert.SkipUnless(Chromium.IsPresent, Chromium.AbsentReason);
        var noted = new List<string>();
        await using var browser = await Chromium.Started();
        var tab = await browser.Tab(site.Folder, noted, new() { BypassCSP = withoutPolicy }, Staying);
        foreach (var page in site.Pages)
        {
            await tab.GotoAsync(Chromium.Home + page, new() { WaitUntil = WaitUntilState.Load });
            Assert.Equal(0, await tab.EvaluateAsync<int>(Provoke));
            Assert.Equal(Chromium.Home + page, tab.Url);
        }

        foreach (var page in site.Pages.Where(LeadsOn))
        {
            var passing = await browser.Tab(site.Folder, noted, new() { BypassCSP = withoutPolicy });
            await passing.GotoAsync(Chromium.Home + page, new() { WaitUntil = WaitUntilState.Load });
            await passing.Context.CloseAsync();
        }

        Assert.Empty(noted);
    }

    // A page of ours at a place that a topic left: the browser would go on by itself, and could not be held for a provocation.
    private bool LeadsOn(string page)
    {
        var html = File.ReadAllText(Path.Combine(site.Folder, page));
        return Staying(html) != html;
    }

    // It stays without the one line of our own by which it leads on; what an author wrote to lead on stands as it is.
    private static string Staying(string html) => OurRefresh.Replace(html, "", count: 1);

    [Fact]
    public async Task Have_files_that_run_nothing_when_they_are_opened_by_themselves()
    {
        Assert.SkipUnless(Chromium.IsPresent, Chromium.AbsentReason);
        var noted = new List<string>();
        await using var browser = await Chromium.Started();
        var tab = await browser.Tab(site.Folder, noted, new());
        Assert.NotEmpty(site.Others);
        foreach (var file in site.Others)
        {
            await tab.GotoAsync(Chromium.Home + string.Join('/', file.Split('/').Select(Uri.EscapeDataString)));
            await tab.EvaluateAsync("() => document.documentElement.dispatchEvent(new Event('click', { bubbles: true }))");
        }

        Assert.Empty(noted);
    }

    [Fact]
    public async Task Would_be_found_out_if_they_ran_anything()
    {
        Assert.SkipUnless(Chromium.IsPresent, Chromium.AbsentReason);
        using var scratch = new ScratchFolder();
        scratch.Write("a.html", "<img src=x onerror=alert(1)>");
        scratch.Write("b.html", "<p onmouseover=alert(1)>x</p>");
        scratch.Write("c.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
        scratch.Write("d.html", "<img src=https://evil.example/p.png>");
        var noted = new List<string>();
        await using var browser = await Chromium.Started();
        var tab = await browser.Tab(scratch.Root, noted, new());
        foreach (var file in new[] { "a.html", "b.html", "c.svg", "d.html" })
        {
            await tab.GotoAsync(Chromium.Home + file);
            await tab.EvaluateAsync("() => document.querySelectorAll('p').forEach(p => p.dispatchEvent(new Event('mouseover')))");
        }

        Assert.Equal(4, noted.Count);
    }
}
