using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class HTML_that_is_not_allowed
{
    [Theory]
    [InlineData("a\n\n<script>x</script>", "3,1 <script> is taken out, with what it holds")]
    [InlineData("a <font>b</font>", "1,3 <font> is taken out; the words in it stay")]
    [InlineData("> x\n>\n> <div>\n> <FORM>", "4,3 <form> is taken out; the words in it stay")]
    [InlineData("- <p style='x'>y</p>", "1,3 the attribute 'style' of <p> is taken out")]
    [InlineData("a <b onclick=x>b</b>", "1,3 the attribute 'onclick' of <b> is taken out")]
    [InlineData(
        "<a href=\" javascript:x\">b</a>",
        "1,1 the address in 'href' of <a> is not followed: its scheme is not allowed")]
    [InlineData("---\ntitle: x\n---\n\n<b>x</b>\n<u><s><iframe>", "6,7 <iframe> is taken out, with what it holds")]
    public void Is_told_with_its_place(string page, string told) => Assert.Equal([told], Told(page));

    [Fact]
    public void Is_told_once_for_each_kind() => Assert.Equal(
        ["1,1 <font> is taken out; the words in it stay", "3,1 <tt> is taken out; the words in it stay"],
        Told("<font>a</font> <font>b</font>\n\n<tt>c</tt> <font>d</font>"));

    [Fact]
    public void Is_told_in_bounds_whatever_is_written()
    {
        var page = string.Join("\n\n", Enumerable.Range(0, 500).Select(i => $"<x{i}{new string('y', 3000)}>"));

        Assert.Equal(20, Told(page).Length);
        Assert.All(Told(page), line => Assert.InRange(line.Length, 1, 120));
    }

    [Theory]
    [InlineData("<b>a</b> <a href=\"b.md\" title=\"t\">c</a> <a name=\"x\"></a> <img src=\"p.png\" alt=\"\">")]
    [InlineData("<!-- a --> <a href='https://example.org'>x</a> <img src='https://example.org/p.png'>")]
    [InlineData("`<script>` and <https://example.org>\n\n    <form>")]
    public void Is_not_seen_where_there_is_none(string page) => Assert.Empty(Told(page));

    private static string[] Told(string page) =>
    [
        .. Written.Page(page).Facts.Findings.Where(f => f.Code == FindingCode.HtmlRemoved)
            .Select(f => $"{f.Place.Line},{f.Place.Column} {f.Message}"),
    ];
}
