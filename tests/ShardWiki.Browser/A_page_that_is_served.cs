using System.Text;
using Microsoft.Playwright;
using ShardWiki.Acceptance;
using Xunit;

namespace ShardWiki.Browser;

/// <summary>What somebody who writes sees in a browser, without touching it.</summary>
public sealed class A_page_that_is_served(ServedSpace served) : IClassFixture<ServedSpace>
{
    [Fact]
    public async Task Reloads_by_itself_and_tells_what_is_wrong_until_it_is_mended()
    {
        Assert.SkipUnless(Chromium.IsPresent, Chromium.AbsentReason);
        await using var browser = await Chromium.Started();
        var complaints = new List<string>();
        var page = await browser.PlainTab(complaints);
        Task Shows(string words) => Assertions.Expect(page.Locator("body")).ToContainTextAsync(words, new() { Timeout = 30_000 });
        var good = served.Space.Read("shardwiki.yml");

        Write("notes/index.md", "# Home\n\nThe words before.\n");
        served.Shows("", "The words before.");
        await page.GotoAsync(served.Home.ToString());
        await Shows("The words before.");
        for (var i = 1; i <= 3; i++)
        {
            Write("notes/index.md", $"# Home\n\nThe words of edit {i}.\n");
            await Shows($"The words of edit {i}.");
        }

        Write("shardwiki.yml", good + "colour: <b>red</b>\n");
        await Shows("The last build failed");
        await Shows("The words of edit 3.");
        await Assertions.Expect(page.Locator("#sw-serve pre")).ToContainTextAsync("shardwiki.yml(");
        await Assertions.Expect(page.Locator("#sw-serve b")).ToHaveCountAsync(0);
        Assert.Equal("fixed", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('#sw-serve')).position"));

        Write("shardwiki.yml", good);
        await Assertions.Expect(page.Locator("#sw-serve")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await Shows("The words of edit 3.");
        // A script, style or address that the page's content security policy refuses is complained of.
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Is_not_loaded_again_when_nothing_of_it_changed()
    {
        Assert.SkipUnless(Chromium.IsPresent, Chromium.AbsentReason);
        await using var browser = await Chromium.Started();
        var page = await browser.PlainTab([]);
        await page.GotoAsync(served.Home + "m/");
        await page.EvaluateAsync("window.isSame = true");

        File.SetLastWriteTimeUtc(served.Space.PathOf("notes/index.md"), DateTime.UnixEpoch);
        await Task.Delay(3000, TestContext.Current.CancellationToken);
        Assert.True(await page.EvaluateAsync<bool>("window.isSame === true"));

        var reloaded = page.WaitForRequestFinishedAsync(
            new() { Predicate = request => request.ResourceType == "document", Timeout = 30_000 });
        Write("notes/index.md", "# Home\n\nOther words.\n");
        await reloaded;
    }

    private void Write(string path, string text) => served.Space.Write(path, Encoding.UTF8.GetBytes(text));
}
