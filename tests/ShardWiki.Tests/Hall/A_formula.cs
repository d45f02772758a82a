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
    [InlineData("Let $x^2$ be, $a*b*c$.", 2, "Let x2 be, a∗b∗c.")]
    [InlineData("Let $$x^2$$ be.", 1, "Let x2 be.")]
    [InlineData("It costs $5 and $6, or $ 7 $, or $x$5.", 0, "It costs $5 and $6, or $ 7 $, or $x$5.")]
    [InlineData("\\$x$ and `$x$` and $x\\$y", 0, "$x$ and $x$ and $x$y")]
    [InlineData("$\\unknown_a_b$ $$$x$$$ $$ $$", 0, "$\\unknown_a_b$ $$$x$$$ $$ $$")]
    [InlineData("$x$ <b>b</b>", 0, "$x$ b")]
    [InlineData("a $x\\$ b$ c", 1, "a x$b c")]
    public void Of_a_vault_stands_between_dollars(string text, int formulas, string shown)
    {
        var paragraph = Page(text, "obsidian").QuerySelector(".sw-text p")!;
        Assert.Equal(formulas, paragraph.QuerySelectorAll("math").Length);
        Assert.Equal(shown, paragraph.TextContent);
        Assert.Empty(paragraph.QuerySelectorAll("em"));
    }

    [Theory]
    [InlineData("$$\nx\n- y\n$$")]
    [InlineData("$$x\n- y$$", true)]
    [InlineData("$$x - y$$")]
    public void Of_a_vault_stands_by_itself_between_two_dollars(string text, bool isNone = false) =>
        Assert.Equal(isNone ? null : "block", Page($"Before.\n\n{text}\n\nAfter.", "obsidian").QuerySelector(".sw-text math")?.GetAttribute("display"));

    [Fact]
    public void Is_none_between_dollars_where_no_vault_is() => Assert.Null(Page("Let $x^2$ be.\n\n$$\nx\n$$\n").QuerySelector(".sw-text math"));

    [Theory]
    [InlineData("$")]
    [InlineData("$ ")]
    [InlineData("$a")]
    [InlineData("$$$ ")]
    [InlineData("$\\")]
    public void Takes_no_time_where_there_are_only_dollars(string marks)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Written(Times(marks, 900_000 / marks.Length), "obsidian");

        // Quadratic, this takes minutes.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{clock.Elapsed}");
    }

    [Fact]
    public void Is_shown_as_it_is_written_behind_a_thousand_others()
    {
        var page = Page(string.Join(' ', Enumerable.Range(0, 1002).Select(i => $"${i}x$")), "obsidian").QuerySelector(".sw-text p")!;
        Assert.Equal(1000, page.QuerySelectorAll("math").Length);
        Assert.EndsWith("$1000x$ $1001x$", page.TextContent, StringComparison.Ordinal);
    }

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
        var page = Page("$`\\frac{a}{b}`$ <b>and</b>", html: ["mathematics"]).QuerySelector(".sw-text p")!;

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
        var page = Page($"Before.\n\n```math\n{Times(tex, times)}\n```\n\nAfter.");

        Assert.Equal("After.", page.QuerySelectorAll(".sw-text p")[^1].TextContent);
    }

    [Fact]
    public void Whose_macros_multiply_is_none_and_the_next_one_is()
    {
        Assert.SkipUnless(Formulas.ArePossible, "the program was built without KaTeX (build.sh brings it by npm)");
        var formulas = new Formulas();

        Assert.Null(formulas.Find($"\\def\\a#1{{{Times("#1", 10)}}}\\a{{\\a{{\\a{{{Times("y", 500)}}}}}}}", false));
        Assert.Null(formulas.Find($"\\def\\a{{{Times("\\rm", 100)}}}{Times("\\a", 200)} x", false));
        Assert.Equal(Made.Find("x", false), formulas.Find("x", false));
        Assert.NotNull(formulas.Find($"{Times("\\rm", 330)} x", false));
    }

    private static string Times(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static IDocument Page(string text, string dialect = "gfm", params string[] html) =>
        new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(Written(text, dialect, html)));

    private static byte[] Written(string text, string dialect, params string[] html)
    {
        Assert.SkipUnless(Formulas.ArePossible, "the program was built without KaTeX (build.sh brings it by npm)");
        var site = SampleSite.Empty.Shard("a", dialect).With("a", "p.md", text).Attached("a", a => a with { Html = [.. html] });
        return SampleSite.BytesOf(Project.Of(site.Input() with { Formula = Made.Find }).Files.Single(f => f.Path == "p/index.html"));
    }
}
