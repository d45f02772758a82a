using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ShardWiki.Projection;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_formula
{
    private static readonly Formulas Made = new();

    [Theory]
    [InlineData("Let $`x^2`$ be.", "<msup><mi>x</mi><mn>2</mn></msup>", "Let ", " be.")]
    [InlineData("$`\\mathbb{R}`$", "<mi>ℝ</mi>", "", "")]
    public void Within_a_line_becomes_MathML_without_its_dollars(string text, string math, string before, string after)
    {
        var paragraph = Page(text).QuerySelector(".sw-text p")!;

        Assert.Contains(math, paragraph.QuerySelector("math")!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(before, paragraph.FirstChild is IText first ? first.Data : "");
        Assert.Equal(before + paragraph.QuerySelector("math")!.TextContent + after, paragraph.TextContent);
    }

    [Fact]
    public void In_a_block_stands_by_itself() =>
        Assert.Equal("block", Page("```math\n\\sum_{i=1}^n i\n```").QuerySelector(".sw-text .formula math")!.GetAttribute("display"));

    [Theory]
    [InlineData("It costs $5 and $6.", "It costs $5 and $6.")]
    [InlineData("$`\\unknown`$", "$\\unknown$")]
    [InlineData("$`x`$ <b>and</b>", "$x$ and")]
    [InlineData("a `code` b", "a code b")]
    public void That_is_none_stays_as_it_is_written(string text, string shown)
    {
        var page = Page(text);
        Assert.Null(page.QuerySelector(".sw-text math"));
        Assert.Equal(shown, page.QuerySelector(".sw-text p")!.TextContent);
    }

    [Fact]
    public void Stands_beside_HTML_of_its_author_where_the_shard_may_hold_MathML()
    {
        var page = Page("$`\\frac{a}{b}`$ <b>and</b>", html: "mathematics").QuerySelector(".sw-text p")!;

        Assert.Equal("<mfrac><mi>a</mi><mi>b</mi></mfrac>", page.QuerySelector("math mfrac")!.OuterHtml);
        Assert.Equal("ab and", page.TextContent);
    }

    [Fact]
    public void Links_nowhere()
    {
        var page = Page("$`\\href{javascript:alert(1)}{x}`$");
        Assert.DoesNotContain("javascript", page.QuerySelector(".sw-text")!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\def\\a{\\a\\a}\\a")]
    [InlineData("{", 400)]
    [InlineData("\\sqrt", 190)]
    [InlineData("x", 5000)]
    [InlineData("\\rule{1000000em}{1000000em}")]
    public void That_somebody_tries_does_no_harm(string tex, int times = 1)
    {
        var page = Page($"Before.\n\n```math\n{string.Concat(Enumerable.Repeat(tex, times))}\n```\n\nAfter.");

        Assert.Equal("After.", page.QuerySelectorAll(".sw-text p")[^1].TextContent);
    }

    private static IDocument Page(string text, params string[] html)
    {
        Assert.SkipUnless(Formulas.ArePossible, "the program was built without KaTeX (build.sh brings it by npm)");
        var plan = Project.Of(SampleSite.Empty.With("a", "p.md", text).Attached("a", a => a with { Html = [.. html] }).Input() with { Formula = Made.Find });
        return new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(SampleSite.BytesOf(plan.Files.Single(f => f.Path == "p/index.html"))));
    }
}
