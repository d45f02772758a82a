using AngleSharp.Html.Parser;
using ShardWiki.Markup;
using ShardWiki.Projection;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Headers_of_a_table_of_an_author
{
    [Theory]
    [InlineData("<tr><th>a<th>b<tr><th>c<td>1<tr><td>d<td>2", "a col, b col, c row")]
    [InlineData("<tr><td>a<th>b<tr><th>c<td>1", "b col, c row")]
    [InlineData("<thead><tr><th>a<th>b<tbody><tr><th>c<td>1<tfoot><tr><th>d<td>2", "a col, b col, c row, d row")]
    [InlineData("<tr><th scope=colgroup>a<th scope=x>b<tr><th>c<td>1", "a colgroup, b col, c row")]
    [InlineData("<tr><th colspan=1>a<th>b<tr><th>c<td>1", "a col, b col, c row")]
    [InlineData("<caption>d</caption><tr><td><table><tr><th>a<th>b<tr><th>c<td>1</table><tr><td>e", "a col, b col, c row")]
    public void Say_what_they_are_headers_of_where_it_is_plain(string rows, string told) => Assert.Equal(told, Told(rows));

    [Theory]
    [InlineData("<tr><th>a<th>b<tr><td>c<td>1", "a , b ")]
    [InlineData("<tr><th>a<td>1<tr><th>b<td>2", "a , b ")]
    [InlineData("<tr><th>a", "a ")]
    public void Say_nothing_where_they_stand_on_one_side(string rows, string told) => Assert.Equal(told, Told(rows));

    [Theory]
    [InlineData("<tr><th colspan=2>a<th>b<tr><th>c<td>1", "a , b , c ")]
    [InlineData("<tr><th>a<th>b<tr><th>c<td rowspan=2>1", "a , b , c ")]
    [InlineData("<tr><th>a<th>b<tr><th>c<th>1", "a , b , c , 1 ")]
    [InlineData("<thead><tr><th>a<th>b<tr><th>c<td>d<tbody><tr><td>1", "a , b , c ")]
    public void Say_nothing_where_only_their_author_can_know(string rows, string told) => Assert.Equal(told, Told(rows));

    private static string Told(string rows)
    {
        var clean = HtmlGuard.Once($"<table>{rows}</table>", HtmlPolicy.Standard, LinksAsTheyAre.Instance);

        Assert.Equal(clean, HtmlGuard.Once(clean, HtmlPolicy.Standard, LinksAsTheyAre.Instance));
        return string.Join(", ", new HtmlParser().ParseDocument(clean).QuerySelectorAll("th").Select(h => $"{h.TextContent.Trim()} {h.GetAttribute("scope")}"));
    }
}
