using FsCheck.Fluent;
using ShardWiki.Projection;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Addresses_between_files
{
    private static readonly Uri Site = new("https://example.org/");

    [Theory]
    [InlineData("a/index.html", "a/b/index.html", LinkStyle.Folder, "b/")]
    [InlineData("a/index.html", "a/b/index.html", LinkStyle.File, "b/index.html")]
    [InlineData("a/b/index.html", "c/index.html", LinkStyle.Folder, "../../c/")]
    [InlineData("a/index.html", "a/index.html", LinkStyle.Folder, "./")]
    [InlineData("a/index.html", "index.html", LinkStyle.Folder, "../")]
    [InlineData("a/index.html", "a/myindex.html", LinkStyle.Folder, "myindex.html")]
    [InlineData("a/index.html", "a/ä ö.html", LinkStyle.Folder, "%C3%A4%20%C3%B6.html")]
    [InlineData("a/index.html", "a/50%.html", LinkStyle.Folder, "50%25.html")]
    public void Are_as_short_as_they_can_be(string from, string to, LinkStyle style, string address) =>
        Assert.Equal(address, Href.Between(from, to, style));

    [Fact]
    public void Lead_there_as_browsers_read_them() => Law.Holds(Prop.ForAll(ArbMap.Default.ArbFor<(byte[] From, byte[] To, bool IsSame)>(), folders =>
    {
        var (from, to) = (PathOf(folders.From, "index.html"), PathOf(folders.To, folders.IsSame ? "index.html" : "ß page.html"));

        var found = new Uri(new Uri(Site, from), Href.Between(from, to, LinkStyle.File));

        Assert.Equal($"/{to}", Uri.UnescapeDataString(found.AbsolutePath));
    }));

    [Fact]
    public void Lead_out_of_any_depth()
    {
        var deep = string.Concat(Enumerable.Repeat("d/", 100));

        Assert.Equal(string.Concat(Enumerable.Repeat("../", 100)) + "a.html", Href.Between(deep + "index.html", "a.html", LinkStyle.File));
    }

    private static string PathOf(byte[] folders, string file) => string.Concat(folders.Select(f => $"f{f % 3}/")) + file;
}
