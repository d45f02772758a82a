using AngleSharp.Html.Parser;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_contents_of_a_page
{
    [Theory]
    [InlineData("# Title\n## One\n## Two\n", "")]
    [InlineData("# Title\n## One\n## Two\n## Three\n", "1 One, 1 Two, 1 Three")]
    [InlineData("# Title\n## One\n### Two\n#### Three\n##### Four\n", "1 One, 2 Two, 3 Three")]
    [InlineData("# Title\n# One\n## Two\n### Three\n#### Four\n", "1 One, 2 Two, 3 Three")]
    [InlineData("# Title\n##### One\n##### Two\n##### Three\n", "")]
    [InlineData("Words.\n\n## One\n## Two\n## Three\n", "1 One, 1 Two, 1 Three")]
    public void Are_three_levels_of_its_headings_where_there_are_enough_to_find_ones_way(string text, string contents) => Assert.Equal(
        contents,
        string.Join(", ", new HtmlParser().ParseDocument(SampleSite.Empty.With("a", "x.md", text).Text("x/index.html"))
            .QuerySelectorAll(".sw-toc li").Select(l => $"{l.ClassName!["sw-depth-".Length..]} {l.TextContent.Trim()}")));
}
