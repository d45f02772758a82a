using Microsoft.Playwright;
using Xunit;

namespace ShardWiki.Browser;

/// <summary>Searching a site as a reader does who has it on a disk and no server, with the keyboard alone.</summary>
public sealed class Pages_that_are_searched(SearchedSite site) : IClassFixture<SearchedSite>
{
    [Fact]
    public async Task Load_nothing_of_the_search_until_somebody_searches()
    {
        await using var reader = await Reader.At(site.Folder, "log/03/index.html");
        Assert.DoesNotContain(reader.Asked, a => a.Contains("/_/search/", StringComparison.Ordinal));

        await reader.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(reader.Page.Locator("#sw-search-field")).ToBeFocusedAsync();
        await reader.Page.WaitForFunctionAsync("() => document.querySelector('script[src$=\"/start.js\"]')");
        reader.IsQuiet();
    }

    [Theory]
    [InlineData("mooring", "boats/index.html#mooring")]
    [InlineData("hawser coiled", "boats/index.html#mooring")]
    [InlineData("HAWS", "boats/index.html#mooring")]
    [InlineData("tallow", "boats/@notes/index.html")]
    [InlineData("#sea", "boats/index.html")]
    [InlineData("#tar-PIT", "boats/index.html")]
    [InlineData("#\"Tar  pit\" hawser", "boats/index.html#mooring")]
    [InlineData("gruss lodz", "gruesse/index.html")]
    [InlineData("GRÜẞE", "gruesse/index.html")]
    [InlineData("日本", "gruesse/index.html")]
    [InlineData("読む", "gruesse/index.html")]
    [InlineData("む", "gruesse/index.html")]
    [InlineData("tal shard:notes", "boats/@notes/index.html")]
    [InlineData("day number63", "log/09/index.html")]
    public async Task Lead_by_keyboard_to_where_the_words_stand(string query, string place)
    {
        await using var reader = await Reader.At(site.Folder, "log/03/index.html");
        await reader.Type(query);
        await reader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(reader.Page).ToHaveURLAsync($"file://{site.Folder}/{place}");
        reader.IsQuiet();
    }

    [Fact]
    public async Task Show_topics_once_with_their_voices_and_what_was_asked_for_marked()
    {
        await using var reader = await Reader.At(site.Folder, "index.html");
        await reader.Type("coil");
        var hit = reader.Page.Locator(".sw-hit");
        await Assertions.Expect(hit).ToHaveCountAsync(1);
        Assert.Equal("boats · Mooring · manual, notes · #sea #tar pit", await hit.Locator(".sw-hit-where").InnerTextAsync());
        await reader.Type("oak");
        await Assertions.Expect(reader.Page.Locator(".sw-hit mark").First).ToHaveTextAsync("oak");
        await reader.Type("markup");
        await Assertions.Expect(reader.Page.Locator(".sw-hit-text")).ToContainTextAsync("Some markup & \"signs\".");
        await reader.Type("oak whale");
        await Assertions.Expect(reader.Page.Locator(".sw-search-status")).ToHaveTextAsync("Nothing is found.");
    }

    [Theory]
    [InlineData("_/pages/index.html", 1280)]
    [InlineData("log/03/index.html", 1280)]
    [InlineData("_/pages/index.html", 900)]
    [InlineData("_/pages/index.html", 390)]
    public async Task Are_all_in_sight_wherever_the_field_stands(string file, int width)
    {
        await using var reader = await Reader.At(site.Folder, file);
        await reader.Page.SetViewportSizeAsync(width, 800);
        await reader.Type("diary");
        await Assertions.Expect(reader.Page.Locator(".sw-hit")).ToHaveCountAsync(8);
        var panel = (await reader.Page.Locator(".sw-search-panel").BoundingBoxAsync())!;

        Assert.InRange(panel.X, 0, width - panel.Width);
        Assert.InRange(panel.Width, Math.Min(width - 64, 500), width);
    }

    [Fact]
    public async Task Are_moved_through_with_arrows_and_left_with_escape()
    {
        await using var reader = await Reader.At(site.Folder, "index.html");
        await reader.Type("diary");
        await Assertions.Expect(reader.Page.Locator(".sw-search-status")).ToHaveTextAsync("30 pages");
        await Assertions.Expect(reader.Page.Locator(".sw-hit")).ToHaveCountAsync(8);
        var field = reader.Page.Locator("#sw-search-field");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-activedescendant", "sw-hit-1");
        await Assertions.Expect(reader.Page.Locator("[role=option][aria-selected=true]")).ToHaveIdAsync("sw-hit-1");
        await reader.Page.Keyboard.PressAsync("ArrowUp");
        await reader.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-activedescendant", "sw-hit-7");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Show more" }).ClickAsync();
        await Assertions.Expect(reader.Page.Locator(".sw-hit")).ToHaveCountAsync(16);
        await reader.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(reader.Page.Locator("#sw-hits")).ToBeHiddenAsync();
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
        reader.IsQuiet();
    }

    [Fact]
    public async Task Are_forgotten_when_nothing_is_asked_any_more()
    {
        await using var reader = await Reader.At(site.Folder, "index.html");
        await reader.Type("coil");
        await Assertions.Expect(reader.Page.Locator(".sw-hit")).ToHaveCountAsync(1);
        await reader.Page.Locator("#sw-search-field").FillAsync("");
        await reader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(reader.Page.Locator(".sw-hit")).ToHaveCountAsync(0);
        await Assertions.Expect(reader.Page).ToHaveURLAsync($"file://{site.Folder}/index.html");
        reader.IsQuiet();
    }

    [Fact]
    public async Task Are_narrowed_to_a_shard_by_choice_or_by_word()
    {
        await using var reader = await Reader.At(site.Folder, "index.html");
        await reader.Type("boat shard:manual");
        await Assertions.Expect(reader.Page.Locator(".sw-search-status")).ToHaveTextAsync("One page");
        await reader.Type("diary shard:manual");
        await Assertions.Expect(reader.Page.Locator(".sw-search-status")).ToHaveTextAsync("Nothing is found.");
        await reader.Type("diary shard:nobody");
        await Assertions.Expect(reader.Page.Locator(".sw-search-status")).ToHaveTextAsync("There is no shard “nobody”.");
        await reader.Type("day");
        await Assertions.Expect(reader.Page.Locator(".sw-search-status")).ToHaveTextAsync("30 pages");
        await reader.Page.GetByLabel("Shard").SelectOptionAsync("manual");
        await Assertions.Expect(reader.Page.Locator(".sw-search-status")).ToHaveTextAsync("Nothing is found.");
    }

    [Fact]
    public async Task Offer_a_list_of_pages_to_whoever_runs_no_script()
    {
        await using var reader = await Reader.At(site.Folder, "log/03/index.html", new() { JavaScriptEnabled = false });
        Assert.Equal(0, await reader.Page.Locator("#sw-search input").CountAsync());
        await reader.Page.Locator("#sw-search a").ClickAsync();
        await Assertions.Expect(reader.Page.Locator("h1")).ToContainTextAsync("All pages");
    }
}
