using ShardWiki.Markup;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_page_over_a_limit
{
    private static readonly Dictionary<string, (PageLimit Limit, Func<string> Page)> Pages = new(StringComparer.Ordinal)
    {
        ["50 MB"] = (PageLimit.Bytes, () =>
            Written.Repeat("0123456789012345678901234567890123456789012345678\n", 1_000_000)),
        ["a line of 2 MB"] = (PageLimit.LineLength, () => Written.Repeat("word ", 400_000)),
        ["many lines"] = (PageLimit.Lines, () => Written.Repeat("a\n", 100_001)),
        ["10,000 quotes in a line"] = (PageLimit.Nesting, () => Written.Repeat("> ", 10_000) + "deep"),
        ["10,000 quotes without spaces"] = (PageLimit.Nesting, () => Written.Repeat(">", 10_000) + "deep"),
        ["10,000 lists in a line"] = (PageLimit.Nesting, () => Written.Repeat("- ", 10_000) + "deep"),
        ["10,000 numbered lists in a line"] = (PageLimit.Nesting, () => Written.Repeat("1. ", 10_000) + "deep"),
        ["lists nested by indentation"] = (PageLimit.Nesting, () => Nested("- a", 60)),
        ["lists nested by tabs"] = (PageLimit.Nesting, () => string.Concat(
            Enumerable.Range(0, 60).Select(i => new string('\t', i) + "-   a\n"))),
        ["lists below a line that look like the rule of a table"] = (PageLimit.Nesting, () =>
            Written.Repeat("- ", 20) + "x\n===\n" + Written.Repeat("- ", 100) + "-| " + Written.Repeat("- ", 100)),
        ["quotes and lists in turn"] = (PageLimit.Nesting, () => Written.Repeat("> * ", 40) + "deep"),
        ["quotes with lazy lines"] = (PageLimit.Nesting, () =>
            Written.Repeat("> ", 99) + "a\nlazy\n" + Written.Repeat("> ", 101) + "b"),
        ["link openings"] = (PageLimit.Openers, () => Written.Repeat("[a](", 40_000)),
        ["brackets"] = (PageLimit.Openers, () => Written.Repeat("[", 40_000)),
        ["brackets in a list item"] = (PageLimit.Openers, () => "- x\n  " + Written.Repeat("[a](\n  ", 40_000)),
        ["brackets in a footnote"] = (PageLimit.Openers, () =>
            "[^1]: x\n\n    " + Written.Repeat("[a](\n    ", 40_000)),
        ["pictures"] = (PageLimit.Openers, () => Written.Repeat("![[]()", 40_000)),
        ["emphasis that opens"] = (PageLimit.Openers, () => Written.Repeat("*a **a ", 40_000)),
        ["emphasis of two kinds"] = (PageLimit.Openers, () => Written.Repeat("*a_ ", 40_000)),
        ["declarations"] = (PageLimit.Openers, () => "a " + Written.Repeat("<!A ", 40_000)),
        ["instructions"] = (PageLimit.Openers, () => "a " + Written.Repeat("<? ", 40_000)),
        ["addresses in addresses"] = (PageLimit.Openers, () => Written.Repeat("(http://a.b", 40_000)),
        ["addresses behind an open mark"] = (PageLimit.Openers, () => Written.Repeat("**http://a.b/\nE\n", 20_000)),
        ["many paragraphs of brackets"] = (PageLimit.OpenerSquares, () =>
            Written.Repeat(Written.Repeat("[a](", 3_999) + "\n\n", 9)),
        ["a long table behind an open mark"] = (PageLimit.OpenerSquares, () =>
            "~~a|b\n-|-\n" + Written.Repeat("a|b\n", 6_000)),
        ["a table whose rows look like lists"] = (PageLimit.OpenerSquares, () =>
            "~~- |-|\n" + Written.Repeat("- |-|\n", 6_000)),
        ["nested emphasis"] = (PageLimit.InlineNesting, () => Written.Repeat("*a ", 150) + Written.Repeat("b* ", 150)),
        ["definitions"] = (PageLimit.Definitions, () =>
            string.Concat(Enumerable.Range(0, 100_000 / 2 - 1).Select(i => $"[a{i}]: u\n\n"))),
        ["footnotes"] = (PageLimit.Definitions, () =>
            string.Concat(Enumerable.Range(0, 20_000).Select(i => $"[^{i}]: u\n\n"))),
        ["a table that is wide and long"] = (PageLimit.TableCells, () =>
            Written.Repeat("|a", 1_000) + "\n" + Written.Repeat("|-", 1_000) + Written.Repeat("\n|a", 1_000)),
        ["links"] = (PageLimit.Links, () => Written.Repeat("[a](b)\n\n", 20_001)),
        ["directives"] = (PageLimit.Directives, () => Written.Repeat("[[!a]]\n\n", 10_001)),
        ["directives that do not end"] = (PageLimit.Directives, () => Written.Repeat("[[!a <<x\n", 40_000)),
        ["directives that read on and on"] = (PageLimit.DirectivesInVain, () =>
            Written.Repeat("<b id=\"[[!tag \"\"\"", 9_000)),
        ["long front matter"] = (PageLimit.FrontMatterLength, () =>
            "---\ntitle: " + Written.Repeat("a", 70_000) + "\n---\n"),
        ["front matter of many values"] = (PageLimit.FrontMatterNodes, () =>
            "---\na: [" + Written.Repeat("1,", 10_001) + "1]\n---\n"),
        ["deep front matter"] = (PageLimit.FrontMatterNesting, () =>
            "---\na: " + Written.Repeat("[", 1_000) + "\n---\n"),
    };

    public static TheoryData<string> Names => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_shown_as_it_is_with_a_finding_that_names_the_limit(string name)
    {
        var (limit, write) = Pages[name];
        var isOfDirectives = limit == PageLimit.Directives || limit == PageLimit.DirectivesInVain;
        var dialect = isOfDirectives ? Dialect.Ikiwiki : Dialect.Gfm;

        var page = Written.Page(write(), dialect);

        Assert.True(page.Document.IsLiteral);
        Assert.Equal("page", page.Facts.Title);
        var finding = Assert.Single(page.Facts.Findings);
        Assert.Equal(FindingCode.LimitMet, finding.Code);
        Assert.Contains(limit.What, finding.Message, StringComparison.Ordinal);
        Assert.True(finding.Place.Line > 0);
    }

    [Fact]
    public void Keeps_its_text_whole_unless_it_is_longer_than_any_page()
    {
        var text = Written.Repeat("> ", 10_000) + "deep";

        var literal = Assert.IsType<LiteralBlock>(Assert.Single(Written.Page(text).Document.Tree));

        Assert.Equal(text, literal.Text);
    }

    [Fact]
    public void Says_that_it_was_cut()
    {
        var page = Written.Page(Written.Repeat("ä0123456\n", 1_000_000));

        var literal = Assert.IsType<LiteralBlock>(Assert.Single(page.Document.Tree));

        Assert.Contains("beginning", literal.Note, StringComparison.Ordinal);
        Assert.InRange(literal.Text.Length, 200_000, 300_000);
        Assert.DoesNotContain('\uFFFD', literal.Text);
    }

    [Fact]
    public void Says_where_the_limit_was_met_behind_front_matter()
    {
        var page = Written.Page("---\ntitle: T\n---\n\ntext\n\n" + Written.Repeat("> ", 200) + "deep");

        Assert.Equal(7, Assert.Single(page.Facts.Findings).Place.Line);
    }

    private static string Nested(string item, int levels) =>
        string.Concat(Enumerable.Range(0, levels).Select(i => new string(' ', 2 * i) + item + "\n"));
}
