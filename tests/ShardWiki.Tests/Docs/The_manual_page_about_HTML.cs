using ShardWiki.Markup;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_manual_page_about_HTML
{
    private static readonly string[] Everywhere = ["class", "dir", "id", "lang", "title"];

    [Fact]
    public void Is_the_policy_table()
    {
        var told = Manual.Rows("html.md").Where(row => row[0].StartsWith('`')).Select(row => $"{row[0]} {row[1]}".Trim());
        var read = HtmlPolicy.With([.. HtmlPolicy.Groups]).Elements.Select(e =>
            $"`{e.Element}` {string.Join(", ", e.Attributes.Except(Everywhere).Select(a => $"`{a}`"))}".Trim());

        Assert.Equal(read.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_every_group() => Assert.All(
        HtmlPolicy.Groups, group => Assert.Contains($"### `{group}`\n", Manual.Page("html.md"), StringComparison.Ordinal));
}
