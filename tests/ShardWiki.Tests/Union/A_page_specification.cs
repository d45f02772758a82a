using System.Globalization;
using ShardWiki.Model;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_page_specification
{
    private static readonly Lazy<UnionGraph> Union = new(() => UnionSpace
        .Of(Table("page-specs.space.txt"))
        .Adrift("wiki:music.mdwn", "old")
        .United());

    private static readonly Lazy<PageSpecs> Specs = new(() => new PageSpecs(Union.Value));

    public static TheoryData<string, string, string> Selections => Rows("page-specs.txt");

    public static TheoryData<string, string, string> Orders => Rows("page-sorts.txt");

    public static TheoryData<string, string, string> Mistakes => Rows("page-spec-mistakes.txt");

    [Theory]
    [MemberData(nameof(Selections))]
    public void Selects_pages(string spec, string place, string pages) =>
        Assert.Equal(pages, Told(new PageQuery(spec) { Place = PlaceOf(place), Sort = "" }));

    [Theory]
    [MemberData(nameof(Selections))]
    [InlineData("music or maxsize(12q)", "-", "")]
    [InlineData("!music or maxsize(12q)", "-", "")]
    [InlineData("maxsize(12q) and nothing", "-", "")]
    [InlineData("nothing and maxsize(12q)", "-", "")]
    [InlineData("no* or nosuch()", "-", "")]
    public void Holds_anywhere_where_it_selects_anything(string spec, string place, string pages)
    {
        _ = pages;
        var query = new PageQuery(spec) { Place = PlaceOf(place) };
        var selected = new PageSpecs(Union.Value).Select(query);
        var holds = new PageSpecs(Union.Value).HoldsAnywhere(query, out var mistake);

        Assert.Equal((selected as PageSelection.Refused)?.Mistake, mistake);
        Assert.Equal(selected is PageSelection.Selected found ? !found.Pages.IsEmpty : null, holds);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Puts_them_in_order(string spec, string sort, string pages) =>
        Assert.Equal(pages, Told(new PageQuery(spec) { Sort = sort }));

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Says_where_it_is_wrong(string spec, string position, string message)
    {
        if (position == "-")
        {
            Assert.Null(PageSpec.Of(spec).Trouble);
            return;
        }

        var mistake = PageSpec.Of(spec).Trouble;
        Assert.Equal(int.Parse(position, CultureInfo.InvariantCulture), mistake?.Position);
        Assert.Contains(message, mistake!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_asked_although_it_names_a_test_that_nobody_knows()
    {
        Assert.IsType<PageSpecReading.Read>(PageSpec.Of("no* and nosuch()"));
        Assert.Equal("", Told(new PageQuery("nothing and nosuch()")));
        Assert.Equal("music.mdwn", Told(new PageQuery("music and !nosuch()")));
        Assert.EndsWith("(at character 11)", Told(new PageQuery("music and nosuch()")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x and nosuch()", "[[!inline]] cannot be carried out where that decides: in pages, there is no test 'nosuch()'")]
    [InlineData("x and (y", "[[!inline]] cannot be carried out: in pages, the '(' at character 7 is not closed")]
    public void Tells_its_author_what_is_wrong_in_a_directive(string spec, string told)
    {
        var union = UnionSpace.Of($"-- shard wiki ikiwiki --\n-- wiki:a.mdwn --\n[[!inline pages=\"{spec}\"]]\n").United();

        Assert.Contains(told, UnionReading.Findings(union, FindingCode.DirectiveFails), StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_a_row_of_signs_and_parentheses_in_linear_time()
    {
        Assert.IsType<PageSpecReading.Read>(PageSpec.Of(new string('!', PageSpec.Longest - 1) + "x"));
        Assert.IsType<PageSpecReading.Refused>(PageSpec.Of(new string('(', PageSpec.Longest)));
        Assert.IsType<PageSpecReading.Read>(PageSpec.Of(new string('(', 100) + "x" + new string(')', 100)));
        Assert.IsType<PageSpecReading.Refused>(PageSpec.Of(new string('(', 101) + "x" + new string(')', 101)));
        Assert.IsType<PageSpecReading.Refused>(PageSpec.Of(new string('x', PageSpec.Longest + 1)));
    }

    [Fact]
    public void Tells_what_it_depended_on()
    {
        Assert.Equal("Presence *", Reads("blog/*"));
        Assert.Equal(
            "Presence *, Links fork:sandbox.mdwn, Links wiki:sandbox.mdwn", Reads("sandbox and link(music)"));
        Assert.Equal("Presence *, Content wiki:red.mdwn", Reads("red and author(x)"));
        Assert.Equal("Presence *, Topic notes:a.md, Topic notes:b.md", Reads("shard(notes) and conflicted()"));
        Assert.Equal("Presence *, Links wiki:blog/one/comment_1._comment", Reads("* or link(music)"));
        Assert.Equal("Presence *, Content wiki:red.mdwn, History wiki:red.mdwn", Reads("red", "age"));
    }

    [Fact]
    public void Is_answered_once() => Assert.Same(
        Specs.Value.Select(new PageQuery("blog/*") { Place = PlaceOf("wiki:index.mdwn") }),
        Specs.Value.Select(new PageQuery("blog/*") { Place = PlaceOf("wiki:music.mdwn") }));

    [Theory]
    [InlineData("*a*a*a*a*a*a*a*b")]
    [InlineData("???????????????????????*")]
    public void Does_not_take_long_for_many_stars(string glob) =>
        Assert.Equal("", Told(new PageQuery(string.Concat(Enumerable.Repeat(glob, 500)))));

    /// <summary>The sandbox says other things: only where a selection looked at it, it may change.</summary>
    [Theory]
    [MemberData(nameof(Selections))]
    public void Stays_as_it_is_whatever_else_changes(string spec, string place, string pages)
    {
        var query = new PageQuery(spec) { Place = PlaceOf(place) };
        if (Specs.Value.Select(query) is not PageSelection.Selected { Reads: var reads } || reads.Any(ReadsSandbox))
        {
            return;
        }

        var text = Table("page-specs.space.txt").Replace(
            "-- wiki:sandbox.mdwn --\nPlay here.",
            "-- wiki:sandbox.mdwn --\n[[!meta title=x]] [[!meta author=Ada]] [[!tag red]] [[music]] [[/blog/two]] [[jazz]]",
            StringComparison.Ordinal);
        var changed = new PageSpecs(UnionSpace.Of(text).Adrift("wiki:music.mdwn", "old").United());
        Assert.Equal(pages, Told(changed.Select(query)));
    }

    private static bool ReadsSandbox(SpecRead read) => read.Aspect != SpecAspect.Presence
        && (read.Page is null || read.Page == Identity.Parse("wiki:sandbox.mdwn"));

    private static string Reads(string spec, string sort = "") => string.Join(", ",
        Assert.IsType<PageSelection.Selected>(Specs.Value.Select(new PageQuery(spec) { Sort = sort })).Reads
            .Select(r => $"{r.Aspect} {r.Page?.ToString() ?? "*"}"));

    private static string Told(PageQuery query) => Told(Specs.Value.Select(query));

    private static string Told(PageSelection selection) => selection switch
    {
        PageSelection.Selected selected =>
            string.Join(' ', selected.Pages.Select(p => p.ToString().Replace("wiki:", "", StringComparison.Ordinal))),
        PageSelection.Refused refused => $"! {refused.Mistake}",
        _ => "",
    };

    private static Identity? PlaceOf(string place) => place == "-" ? null : Identity.Parse(place);

    private static TheoryData<string, string, string> Rows(string table)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var line in Table(table).Split('\n').Skip(1).Where(l => l.Contains(" | ", StringComparison.Ordinal)))
        {
            var cells = $"{line} ".Split(" | ", 3);
            rows.Add(cells[0].Trim(), cells[1].Trim(), cells[2].Trim());
        }

        return rows;
    }

    private static string Table(string name) =>
        File.ReadAllText(Repository.Full($"tests/ShardWiki.Tests/Union/Cases/{name}"));
}
