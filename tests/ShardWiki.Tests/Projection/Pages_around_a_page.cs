using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Pages_around_a_page
{
    private static readonly SampleSite Small = SampleSite.Empty.With("a", "index.md", "# Home").With("a", "beta.md", "# The Second")
        .With("a", "Alpha.md", "# The First").With("a", "guide/index.md", "# Guide").With("a", "guide/one.md", "# One")
        .With("a", "guide/two.md", "# Two").With("a", "loose/deep/page.md", "# Deep");

    [Fact]
    public void Are_those_beside_it_in_the_order_of_their_names()
    {
        Assert.Equal(["The First", "The Second", "Guide", "loose"], Steps("beta"));
        Assert.Equal(["The First", "The Second", "Guide", "loose"], Steps(""));
        Assert.Equal(["One", "Two"], Steps("guide/one"));
        Assert.Equal("The Second", Page("beta").QuerySelector(".sw-tree [aria-current]")!.TextContent);
        Assert.Equal("Guide", Page("guide/one").QuerySelector(".sw-tree-above")!.TextContent);
    }

    [Fact]
    public void Are_those_right_below_it() =>
        Assert.Equal(["One", "Two"], Page("guide").QuerySelectorAll(".sw-tree li li").Select(l => l.TextContent));

    [Fact]
    public void Lead_into_a_folder_without_a_page_by_the_first_in_it()
    {
        var folder = Page("beta").QuerySelectorAll(".sw-tree a").Single(a => a.TextContent == "loose");
        Assert.Equal("../loose/deep/page/", folder.GetAttribute("href"));
    }

    [Fact]
    public void Are_read_one_after_the_other_with_what_is_below_before_what_is_beside()
    {
        var read = new List<string>();
        for (var (page, file) = (Page(""), ""); ; page = Page(file))
        {
            read.Add(page.QuerySelector("h1")!.TextContent);
            if (page.QuerySelector("a[rel=next].sw-step") is not { } next)
            {
                break;
            }

            file = new Uri(new Uri("http://x/" + (file.Length > 0 ? file + "/" : "")), next.GetAttribute("href")).AbsolutePath.Trim('/');
        }

        Assert.Equal(["Home", "The First", "The Second", "Guide", "One", "Two", "Deep"], read);
    }

    [Theory]
    [InlineData(40, "m", 45)]
    [InlineData(200, "p050x", 24)]
    public void Are_made_again_when_another_comes_and_no_more(int count, string added, int most)
    {
        var before = Many(count);
        var after = before.With("a", $"folder/{added}.md", $"# {added}");
        var (old, now) = (Keys(before), Keys(after));

        // Pictures, searches and lists are of the whole space.
        var others = now.Where(k => k.Key.EndsWith(".html", StringComparison.Ordinal) && !k.Key.StartsWith("_/", StringComparison.Ordinal))
            .Where(k => old.TryGetValue(k.Key, out var key) && key != k.Value).Select(k => k.Key).ToArray();

        Assert.InRange(others.Length, 3, most);
        Assert.All(others, file => Assert.StartsWith("folder/", file));
    }

    [Fact]
    public void Are_few_where_a_folder_holds_many()
    {
        var page = new HtmlParser().ParseDocument(Many(200).Text("folder/p100/index.html"));
        Assert.Equal(21, page.QuerySelectorAll(".sw-tree li").Length);
        Assert.Equal("p100", page.QuerySelectorAll(".sw-tree li")[10].TextContent.Trim());
    }

    private static SampleSite Many(int count) => Enumerable.Range(0, count).Select(i => i.ToString("000", CultureInfo.InvariantCulture))
        .Aggregate(
            SampleSite.Empty.With("a", "index.md", "# Home").With("a", "other/page.md", "# Other").With("a", "folder/index.md", "# Folder"),
            (site, i) => site.With("a", $"folder/p{i}.md", $"# p{i}\n\nThe page {i} alone says {i}{i} {i}{i}{i}."));

    private static Dictionary<string, string> Keys(SampleSite site) =>
        site.Plan().Files.Where(f => f.Known is not null).ToDictionary(f => f.Path, f => f.Known!().Key);

    private static IDocument Page(string address) =>
        new HtmlParser().ParseDocument(Small.Text((address + "/index.html").TrimStart('/')));

    private static IEnumerable<string> Steps(string address) =>
        Page(address).QuerySelectorAll(".sw-tree-body > ul > li > a").Select(l => l.TextContent);
}
