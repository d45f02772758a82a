using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class What_front_matter_says_of_a_page
{
    [Theory]
    [InlineData("author: Ada", "author=Ada")]
    [InlineData("authors:\n- ' Ada '\n- \n- Bob  B.", "author=Ada, Bob B.")]
    [InlineData("authors: Ada\nauthor: Bob", "author=Ada")]
    [InlineData("author: {name: Ada, url: 'javascript:1'}", "")]
    [InlineData("authors: [{name: Ada}, Bob]", "")]
    [InlineData("author:", "")]
    [InlineData("date: 2020-01-02\nupdated: 2020-01-03 04:05", "date=2020-01-02 updated=2020-01-03 04:05")]
    [InlineData("date: [2020, 1, 2]", "")]
    [InlineData("keywords: a\nrobots: noindex\nenclosure: x.ogg", "")]
    public void Is_who_wrote_it_and_when(string front, string told) =>
        Assert.Equal(told, Told(Written.Page($"---\n{front}\n---\nWords.\n", Dialect.Gfm)));

    [Fact]
    public void Goes_before_what_a_directive_says() => Assert.Equal(
        "author=Ada date=2020-01-02 license=GPL",
        Told(Written.Page("---\nauthor: Ada\n---\n[[!meta author=Bob]][[!meta date=2020-01-02]][[!meta license=GPL]]\n", Dialect.Ikiwiki)));

    private static string Told(ShardWiki.Markup.ParsedPage page) =>
        string.Join(' ', page.Facts.Meta.Where(m => m.Key != "title").Select(m => $"{m.Key}={m.Value}"));
}
