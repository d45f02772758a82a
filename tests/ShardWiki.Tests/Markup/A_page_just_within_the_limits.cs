using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_page_just_within_the_limits
{
    public static TheoryData<string, string> Pages => new()
    {
        { "quotes", Written.Repeat("> ", 100) + "deep" },
        {
            "lists by indentation",
            string.Concat(Enumerable.Range(0, 50).Select(i => new string(' ', 2 * i) + "- a\n"))
        },
        { "brackets", Written.Repeat("[", 4_000) },
        { "a rule of ten thousand dashes", Written.Repeat("- ", 10_000) },
        { "stars", Written.Repeat("*", 100_000) },
        { "snake case", Written.Repeat("a_b_c ", 20_000) },
        { "brackets in fenced code", "```\n" + Written.Repeat("[a](", 40_000) + "\n```" },
        { "brackets in indented code", "    " + Written.Repeat("[a](", 40_000) },
        { "a long list of links", Written.Repeat("- [[a]] [b](c)\n", 4_900) },
        { "drawings that are indented far", Written.Repeat(new string(' ', 400) + "/\\\n", 100) },
        { "many lines", Written.Repeat("a\n", 99_999) },
        { "a long table", "|a|b|\n|-|-|\n" + Written.Repeat("|1|[[x]]|\n", 1_500) },
        { "a longer table", "|a|b|\n|-|-|\n" + Written.Repeat("|*1*|2|\n", 1_900) },
        { "many HTML tags", Written.Repeat("<tr><td>a</td></tr>\n", 5_000) },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Is_read(string name, string text)
    {
        foreach (var dialect in Dialect.All)
        {
            var page = Written.Page(text, dialect);

            Assert.False(page.Document.IsLiteral, $"{name} in {dialect.Name}: {string.Join(' ', page.Facts.Findings)}");
        }
    }
}
