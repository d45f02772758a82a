using Microsoft.Playwright;
using Xunit;

namespace ShardWiki.Browser;

/// <summary>
/// Somebody who reads a site from a disk. What the browser complains of is kept, and so is every address that it asks for.
/// </summary>
internal sealed class Reader : IAsyncDisposable
{
    private readonly Chromium _browser;
    private readonly List<string> _complaints;

    private Reader(Chromium browser, IPage page, List<string> complaints) => (_browser, Page, _complaints) = (browser, page, complaints);

    public IPage Page { get; }

    /// <summary>Every address that was asked for.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>A reader who has opened <paramref name="file"/>.</summary>
    public static async Task<Reader> At(string folder, string file, BrowserNewContextOptions? options = null)
    {
        Assert.SkipUnless(Chromium.IsPresent, Chromium.AbsentReason);
        var (browser, complaints) = (await Chromium.Started(), new List<string>());
        var reader = new Reader(browser, await browser.PlainTab(complaints, options), complaints);
        reader.Page.PageError += (_, error) => complaints.Add(error);
        reader.Page.Request += (_, request) => reader.Asked.Add(request.Url);
        await reader.Page.GotoAsync(new Uri(Path.Combine(folder, file)).AbsoluteUri);
        return reader;
    }

    /// <summary>Writes a query, by keyboard, in place of the last one.</summary>
    public async Task Type(string query)
    {
        await Page.Keyboard.PressAsync("Escape");
        await Page.EvaluateAsync("() => document.activeElement.blur()");
        await Page.Keyboard.PressAsync("/");
        await Page.Keyboard.TypeAsync(query);
    }

    /// <summary>Nothing was complained of, and nothing was asked for but files of the disk.</summary>
    public void IsQuiet()
    {
        Assert.Empty(_complaints);
        Assert.All(Asked, address => Assert.StartsWith("file://", address, StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _browser.DisposeAsync();
}
