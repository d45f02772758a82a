using Microsoft.Playwright;

namespace ShardWiki.Browser;

/// <summary>The browser of this machine, without a window; it answers every address from one folder and nothing else.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    public const string AbsentReason = "chromium is not on this machine (apt-get install chromium)";
    public const string Home = "https://site.example/";

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static bool IsPresent => Places.Any(File.Exists);

    public static async Task<Chromium> Started()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Places.First(File.Exists),
            Args = ["--no-sandbox", "--disable-gpu"],
        });
        return new Chromium(playwright, browser);
    }

    /// <summary>
    /// A tab in which what runs is noted in <paramref name="noted"/>, and so is what is asked of other hosts. It sees pages
    /// as they are, or as <paramref name="shown"/> makes them.
    /// </summary>
    public async Task<IPage> Tab(
        string folder, List<string> noted, BrowserNewContextOptions options, Func<string, string>? shown = null)
    {
        var context = await _browser.NewContextAsync(options);
        await context.ExposeFunctionAsync("noteExecution", (string what) => noted.Add(what));
        await context.AddInitScriptAsync("""
            for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
                window[name] = () => noteExecution(name + ' at ' + location.href);
            """);
        await context.RouteAsync("**/*", route => Answer(route, (folder, shown ?? (html => html)), noted));
        var page = await context.NewPageAsync();
        page.Dialog += (_, dialog) => noted.Add($"a dialog at {page.Url}: {dialog.Message}");
        page.Popup += (_, popup) => noted.Add($"a window {popup.Url} at {page.Url}");
        page.Download += (_, download) => noted.Add($"a download {download.Url} at {page.Url}");
        return page;
    }

    /// <summary>A tab as anybody has it; what it complains of on its console is noted.</summary>
    public async Task<IPage> PlainTab(List<string> complaints, BrowserNewContextOptions? options = null)
    {
        var page = await (await _browser.NewContextAsync(options)).NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static async Task Answer(IRoute route, (string Folder, Func<string, string> Shown) site, List<string> noted)
    {
        var url = new Uri(route.Request.Url);
        if (url.Host != new Uri(Home).Host)
        {
            noted.Add($"a request for {url} from {route.Request.Frame.Url}");
            await route.AbortAsync();
            return;
        }

        var file = Path.Combine(site.Folder, Uri.UnescapeDataString(url.AbsolutePath).TrimStart('/'));
        file = Directory.Exists(file) ? Path.Combine(file, "index.html") : file;
        if (Path.GetExtension(file) == ".html" && File.Exists(file))
        {
            await route.FulfillAsync(new() { Body = site.Shown(await File.ReadAllTextAsync(file)), ContentType = TypeOf(file) });
        }
        else if (File.Exists(file))
        {
            await route.FulfillAsync(new() { Path = file, ContentType = TypeOf(file) });
        }
        else
        {
            await route.FulfillAsync(new() { Status = 404, Body = "", ContentType = "text/plain" });
        }
    }

    // As an ordinary server would.
    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html",
        ".css" => "text/css",
        ".js" => "text/javascript",
        ".svg" => "image/svg+xml",
        ".json" => "application/json",
        ".png" => "image/png",
        _ => "text/plain",
    };
}
