using Microsoft.Playwright;
using ShardWiki.Acceptance;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Browser;

/// <summary>
/// Ten views of the handbook as pictures for the manual, where <c>SHARDWIKI_VIEWS</c> names a folder to put them:
/// <c>build.sh screenshots</c>. It is a test so that they are looked at by the browser that everything is tried in.
/// </summary>
public sealed class Views_for_the_manual
{
    private static readonly (string Name, string Page, int Width, ColorScheme Scheme)[] Views =
    [
        ("home-1280-light", "index.html", 1280, ColorScheme.Light), ("page-1280-light", "configuration/index.html", 1280, ColorScheme.Light),
        ("page-1280-dark", "configuration/index.html", 1280, ColorScheme.Dark), ("page-390-light", "configuration/index.html", 390, ColorScheme.Light),
        ("page-390-dark", "configuration/index.html", 390, ColorScheme.Dark), ("chorus-1280-light", "exit-codes/index.html", 1280, ColorScheme.Light),
        ("chorus-390-dark", "exit-codes/index.html", 390, ColorScheme.Dark), ("conflicts-1280-light", "_/conflicts/index.html", 1280, ColorScheme.Light),
        ("difference-1280-dark", "cheat-sheets/exit-codes/@field-notes/diff/index.html", 1280, ColorScheme.Dark),
        ("shards-390-light", "_/shards/index.html", 390, ColorScheme.Light),
    ];

    [Fact(Explicit = true)]
    public async Task Are_taken_of_the_handbook()
    {
        var folder = Environment.GetEnvironmentVariable("SHARDWIKI_VIEWS");
        Assert.True(folder is not null, "SHARDWIKI_VIEWS names no folder; build.sh screenshots does");
        using var space = TestSpace.Of("");
        var site = space.PathOf("site");
        var built = space.Run("-C", SourceTree.Root, "build", "--offline", "-o", site, "--fail-on", "none");
        Assert.True(built.ExitCode == 0, built.ToString());
        await using var browser = await Chromium.Started();
        foreach (var view in Views)
        {
            var page = await browser.PlainTab([], new()
            {
                ViewportSize = new() { Width = view.Width, Height = view.Width == 390 ? 844 : 800 }, ColorScheme = view.Scheme,
            });
            Assert.True(File.Exists(Path.Combine(site, view.Page)), view.Page);
            await page.GotoAsync(new Uri(Path.Combine(site, view.Page)).AbsoluteUri);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"view-{view.Name}.png") });
            await page.Context.CloseAsync();
        }
    }
}
