using Microsoft.Playwright;
using Xunit;

namespace ShardWiki.Browser;

/// <summary>What a reader does with several voices: moves from one to another, lays them side by side, looks for what to decide.</summary>
public sealed class Voices_that_are_read(SiteOfVoices site) : IClassFixture<SiteOfVoices>
{
    private const string Fork = "@a-fork-with-a-name-that-is-rather-long";

    [Theory]
    [InlineData("part-7")]
    [InlineData("v2-of-part-9")]
    public async Task Keep_the_place_where_one_was_when_another_is_opened(string place)
    {
        await using var reader = await Reader.At(site.Folder, "long/index.html", new() { ReducedMotion = ReducedMotion.Reduce });
        await reader.Page.Locator($"#{place}").ScrollIntoViewIfNeededAsync();
        await reader.Page.EvaluateAsync("place => document.getElementById(place).scrollIntoView()", place);
        await reader.Page.Locator(".sw-voices a.sw-voice:not([aria-current])").First.ClickAsync();
        await Assertions.Expect(reader.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"long/{Fork}/(index.html)?#{place}$"));
        var list = await Box(reader.Page.Locator(".sw-voices"));
        Assert.InRange((await Box(reader.Page.Locator($"#{place}"))).Y, list.Y + list.Height, 400);
        reader.IsQuiet();
    }

    [Theory]
    [InlineData("part-7", "v2-part-7")]
    [InlineData("", "sw-voice-2")]
    public async Task Keep_the_place_where_one_was_when_all_are_opened_together(string place, string found)
    {
        await using var reader = await Reader.At(site.Folder, $"chorus/long/{Fork}/index.html", new() { ReducedMotion = ReducedMotion.Reduce });
        if (place.Length > 0)
        {
            await reader.Page.EvaluateAsync("place => document.getElementById(place).scrollIntoView()", place);
        }

        await reader.Page.Locator(".sw-voices").GetByText("all together").ClickAsync();
        await Assertions.Expect(reader.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"chorus/long/(index.html)?#{found}$"));
        await Assertions.Expect(reader.Page.Locator($"#{found}")).ToBeInViewportAsync();
        reader.IsQuiet();
    }

    [Fact]
    public async Task Stand_side_by_side_or_one_below_the_other_without_any_script()
    {
        await using var reader = await Reader.At(
            site.Folder, $"mergeable/{Fork}/diff/index.html", new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 1280, Height = 900 } });
        var (left, right) = (reader.Page.Locator(".sw-diff-left del").First, reader.Page.Locator(".sw-diff-right ins").First);
        Assert.Equal((await Box(left)).Y, (await Box(right)).Y, 2.0);

        await reader.Page.GetByLabel("Unified").CheckAsync();
        Assert.True((await Box(right)).Y > (await Box(left)).Y + 10);
        Assert.Equal((await Box(left)).X, (await Box(right)).X, 300.0);
        reader.IsQuiet();
    }

    [Fact]
    public async Task Are_walked_through_difference_by_difference()
    {
        await using var reader = await Reader.At(site.Folder, $"mergeable/{Fork}/diff/index.html", new() { JavaScriptEnabled = false });
        await reader.Page.GetByText("To the first difference").ClickAsync();
        await Assertions.Expect(reader.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#sw-difference-1$"));
        await reader.Page.Locator("#sw-difference-1").GetByLabel("Next difference").ClickAsync();
        await Assertions.Expect(reader.Page.Locator("#sw-difference-2")).ToBeInViewportAsync();
        await reader.Page.Locator("#sw-difference-2").GetByLabel("Previous difference").ClickAsync();
        await Assertions.Expect(reader.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#sw-difference-1$"));
        Assert.Equal(0, await reader.Page.Locator("#sw-difference-1").GetByLabel("Previous difference").CountAsync());
    }

    [Fact]
    public async Task Of_a_pair_stand_beside_each_other_where_there_is_room()
    {
        await using var reader = await Reader.At(site.Folder, "chorus/page/index.html", new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        var parts = reader.Page.Locator(".sw-part");
        Assert.Equal((await Box(parts.Nth(0))).Y, (await Box(parts.Nth(1))).Y, 2.0);
        await reader.Page.SetViewportSizeAsync(390, 844);
        Assert.True((await Box(parts.Nth(1))).Y > (await Box(parts.Nth(0))).Y + 50);
    }

    [Fact]
    public async Task Are_counted_by_kind_and_shard_where_somebody_has_to_decide()
    {
        await using var reader = await Reader.At(site.Folder, "_/conflicts/index.html", new() { JavaScriptEnabled = false });
        var kinds = await reader.Page.Locator(".sw-dashboard table").First.Locator("tbody tr").AllInnerTextsAsync();
        var all = int.Parse(await reader.Page.Locator("h1 .sw-count").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(all, kinds.Sum(k => int.Parse(k.Split('\t')[1], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains(kinds, k => k.EndsWith("\t2020-01-02", StringComparison.Ordinal));
        Assert.Contains("manual", await reader.Page.Locator(".sw-dashboard table").Nth(1).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Since 2020-01-02.", await reader.Page.Locator(".sw-list").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("shardwiki designate", string.Join('\n', await reader.Page.Locator(".sw-remedy code").AllInnerTextsAsync()), StringComparison.Ordinal);
    }

    private static async Task<LocatorBoundingBoxResult> Box(ILocator locator) => (await locator.BoundingBoxAsync())!;
}
