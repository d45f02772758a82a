// Longer than a screen: what is drawn, when, and all that may go wrong with a program.
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace ShardWiki.Tests.Hall;

public sealed class A_diagram_that_is_drawn : IDisposable
{
    private readonly DrawingSpace _space = new();

    public A_diagram_that_is_drawn() => Assert.SkipWhen(OperatingSystem.IsWindows(), "the program that draws is a shell script");

    [Theory]
    [InlineData("")]
    [InlineData("<b>HTML of the author's</b>\n\n")]
    public void Is_a_picture_of_its_own_size_with_its_text_below(string before)
    {
        _space.Diagram("graph TD;\naccTitle: How A & B meet\nA-->B;", before);
        _space.Build();

        var figure = Page().QuerySelector("figure.diagram")!;
        var picture = figure.QuerySelector("a > img")!;
        var file = Assert.Single(_space.Pictures);
        Assert.Equal("../_/diagrams/" + Path.GetFileName(file), picture.GetAttribute("src"));
        Assert.Equal(("How A & B meet", "41", "20"), (picture.GetAttribute("alt"), picture.GetAttribute("width"), picture.GetAttribute("height")));
        Assert.Equal("graph TD;\naccTitle: How A & B meet\nA-->B;\n", figure.QuerySelector("details code.language-mermaid")!.TextContent);
        Assert.StartsWith("<svg", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_drawn_once_and_again_where_it_or_the_program_is_another()
    {
        _space.Build();
        _space.Page("two", "# Two\n\nOther words.\n");
        _space.Build();
        Assert.Equal(1, _space.Runs);

        _space.Diagram("graph TD; A-->C;");
        _space.Build();
        Assert.Equal((2, 1), (_space.Runs, _space.Pictures.Length));

        _space.Configure("diagrams: { mermaid: [sh, ./draw.sh] }");
        _space.Build();
        Assert.Equal(3, _space.Runs);
    }

    [Fact]
    public void Is_drawn_again_where_nothing_remembered_may_be_used()
    {
        _space.Build();
        _space.Build(full: true);
        Assert.Equal(2, _space.Runs);
    }

    [Theory]
    [InlineData("broken", "ended with code 3: Parse error on line 1 at: 3")]
    [InlineData("script", "is no PNG and no SVG that only draws")]
    [InlineData("words", "is no PNG and no SVG that only draws")]
    [InlineData("flood", "wrote more than 4 MiB")]
    public void Is_told_of_and_shown_as_it_is_written_where_that_fails(string text, string why)
    {
        _space.Diagram(text);
        var built = _space.Build();

        var finding = Assert.Single(built.Findings, f => f.Code == "SW1110");
        Assert.Equal(("notes/one.md", 3, "warning"), (finding.File, finding.Line, finding.Severity));
        Assert.Contains(why, finding.Message, StringComparison.Ordinal);
        Assert.Empty(_space.Pictures);
        Assert.Equal(text + "\n", Page().QuerySelector("div.diagram pre code")!.TextContent);
        Assert.True(File.Exists(_space.Path("site/two/index.html")));
    }

    [Fact]
    public void Is_told_of_by_every_build_until_it_can_be_drawn_and_then_shown_everywhere()
    {
        _space.Page("two", "# Two\n\n![[one]]\n\n{{transclude}}\n");
        _space.Configure("diagrams: { mermaid: [no-such-program-at-all] }");
        Assert.Contains("could not be started", Assert.Single(_space.Build().Findings, f => f.Code == "SW1110").Message, StringComparison.Ordinal);
        Assert.Single(_space.Build().Findings, f => f.Code == "SW1110");

        _space.Configure("diagrams: { mermaid: [sh, late.sh] }");
        Assert.Single(_space.Build().Findings, f => f.Code == "SW1110");
        File.Copy(_space.Path("draw.sh"), _space.Path("late.sh"));
        Assert.DoesNotContain(_space.Build().Findings, f => f.Code == "SW1110");
        AssertSameAsFromNothing();
        Assert.NotNull(Page().QuerySelector("figure.diagram"));
    }

    [Fact]
    public void Leaves_a_site_as_one_built_from_nothing_after_every_change()
    {
        _space.Build();
        _space.Diagram("broken");
        _space.Build();
        AssertSameAsFromNothing();
        _space.Diagram("graph TD; A-->B;");
        _space.Build();
        AssertSameAsFromNothing();
        Assert.NotNull(Page().QuerySelector("figure.diagram"));
    }

    [Theory]
    [InlineData("script.sh; touch pwned")]
    [InlineData("$(touch pwned)\n`touch pwned`\n--help")]
    public void Is_never_a_word_of_a_command(string text)
    {
        _space.Diagram(text);
        _space.Build();
        Assert.False(File.Exists(_space.Path("pwned")));
    }

    [Fact]
    public void Is_only_drawn_by_what_the_space_itself_names()
    {
        _space.Configure("");
        _space.Page("shardwiki", "---\ndiagrams: { mermaid: [sh, draw.sh] }\n---\n# X\n");
        File.WriteAllText(_space.Path("notes/shardwiki.yml"), "diagrams: { mermaid: [sh, ../draw.sh] }\n");
        _space.Build();
        Assert.Equal(0, _space.Runs);
        Assert.Equal("Diagram, as it is written in Mermaid", Page().QuerySelector(".diagram-title")!.TextContent);
    }

    [Fact]
    public void Is_not_waited_for_without_end()
    {
        var trouble = "";
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Null(new DiagramProgram(["sh", "draw.sh"], _space.Folder, TimeSpan.FromSeconds(1)).Draw("sleep", out trouble, TestContext.Current.CancellationToken));
        Assert.Contains("took longer than 1 seconds", trouble, StringComparison.Ordinal);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0.5, 30);
    }

    [Fact]
    public void Is_not_drawn_where_a_page_has_too_many_or_too_long_ones()
    {
        _space.Page("one", "# One\n\n" + string.Concat(Enumerable.Range(0, 52).Select(i => $"```mermaid\ngraph {i}\n```\n\n")));
        _space.Page("two", $"# Two\n\n```mermaid\n{string.Concat(Enumerable.Repeat("A-->B;\n", 8000))}```\n");

        var told = _space.Build().Findings.Where(f => f.Code == "SW1110").Select(f => $"{f.File}({f.Line}) {f.Message}").ToArray();

        Assert.Equal((50, 50), (_space.Runs, _space.Pictures.Length));
        Assert.Equal(3, told.Length);
        Assert.EndsWith("a page has at most 50 that are drawn", told[0], StringComparison.Ordinal);
        Assert.EndsWith("it has more than 50,000 letters", told[2], StringComparison.Ordinal);
    }

    public void Dispose() => _space.Dispose();

    private IDocument Page() => new HtmlParser().ParseDocument(_space.Site("one/index.html"));

    private void AssertSameAsFromNothing()
    {
        _space.Build("anew", full: true);
        string[] Files(string folder) => [.. Directory.EnumerateFiles(_space.Path(folder), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(_space.Path(folder), f)).Order(StringComparer.Ordinal)];
        Assert.Equal(Files("anew"), Files("site"));
        Assert.All(Files("site"), f => Assert.Equal(File.ReadAllBytes(_space.Path($"anew/{f}")), File.ReadAllBytes(_space.Path($"site/{f}"))));
    }
}
