using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Paragraphs_and_whose_they_are
{
    private static readonly SampleHistory Boat = SampleHistory.Of(
        ("Ada", "2020-01-02", "# Boat\n\nIt is built\nof oak.\n\nIt sails.\n"),
        ("Bob", "2020-02-03", "# Boat\n\nIt is built\nof oak.\n\nIt sails at dawn.\n"),
        ("Eve", "2020-03-04", "# Boat\n\nIt is built\nof oak.\n\nIt sails at dawn.\n\nIt is back at dusk.\n"));

    [Fact]
    public void Are_of_the_last_change_that_touched_them() => Assert.Equal(
        ["# Boat 2020-01-02, Ada", "It is built of oak. 2020-01-02, Ada", "It sails at dawn. 2020-02-03, Bob", "It is back at dusk. 2020-03-04, Eve"],
        Told(Boat));

    [Fact]
    public void Are_of_the_latest_of_all_who_touched_a_line_of_them() => Assert.Equal(
        "It is built of elm. 2020-03-04, Eve",
        Told(SampleHistory.Of(("Ada", "2020-01-02", "It is built\nof oak.\n"), ("Eve", "2020-03-04", "It is built\nof elm.\n")))[0]);

    [Fact]
    public void Are_nobodys_yet_where_one_line_of_them_is_not_committed() => Assert.Equal(
        ["# Boat 2020-01-02, Ada", "It is built of elm. nobody yet: it is not committed", "It sails at dawn. 2020-02-03, Bob", "It is back at dusk. 2020-03-04, Eve"],
        Told(Boat with { Uncommitted = "# Boat\n\nIt is built\nof elm.\n\nIt sails at dawn.\n\nIt is back at dusk.\n" }));

    [Fact]
    public void May_be_older_where_the_history_is_cut() => Assert.Equal(
        ["# Boat 2020-01-02, Ada, or before", "It is built of oak. 2020-01-02, Ada, or before", "It sails at dawn. 2020-02-03, Bob", "It is back at dusk. 2020-03-04, Eve"],
        Told(Boat with { IsCut = true }));

    [Fact]
    public void May_be_older_where_an_older_text_is_gone() => Assert.Equal(
        ["# Boat 2020-02-03, Bob, or before", "It is built of oak. 2020-02-03, Bob, or before", "It sails at dawn. 2020-02-03, Bob, or before", "It is back at dusk. 2020-03-04, Eve"],
        Told(Boat with { Kept = 2 }));

    [Theory]
    [InlineData(200, "w0001")]
    [InlineData(201, "w0002, or before")]
    public void Are_looked_for_in_two_hundred_versions(int versions, string whose)
    {
        var many = Enumerable.Range(1, versions).Select(n => ($"w{n:0000}", "2020-01-01", $"It is built.\n\nIt sails {n} times.\n")).ToArray();

        Assert.Equal(
            [$"It is built. 2020-01-01, {whose}", $"It sails {versions} times. 2020-01-01, w{versions:0000}"],
            Told(SampleHistory.Of(many)));
    }

    [Theory]
    [InlineData("of", "of 2020-01-02, Ada")]
    [InlineData("off", "of… 2020-01-02, Ada")]
    [InlineData("o🚢", "o… 2020-01-02, Ada")]
    public void Are_named_by_their_first_words(string last, string told)
    {
        const string Words = "It is built of oak and of elm and of whatever else the shipwright could lay h";
        Assert.Equal($"{Words} {told}", Told(SampleHistory.Of(("Ada", "2020-01-02", $"{Words} {last}\n")))[0]);
    }

    [Fact]
    public void Are_the_first_five_hundred() => Assert.Equal(
        500, Told(SampleHistory.Of(("Ada", "2020-01-02", string.Concat(Enumerable.Range(0, 501).Select(n => $"p{n.ToString(CultureInfo.InvariantCulture)}\n\n"))))).Length);

    [Fact]
    public void Are_told_of_the_text_and_of_no_edit_that_lies_over_it()
    {
        var overlaid = Site(Boat) with
        {
            Bend = u => u with { Pages = [.. u.Pages.Select(p => p with { Provenance = p.Provenance with { Overlay = 7 } })] },
        };
        Assert.Empty(Told(overlaid));
    }

    [Fact]
    public void Are_told_only_where_the_shard_asks() =>
        Assert.Empty(Told(Site(Boat).Attached("a", a => a with { Attribution = false })));

    private static SampleSite Site(SampleHistory history) =>
        SampleSite.Empty.With("a", "boat.md", history).Attached("a", a => a with { Attribution = true });

    private static string[] Told(SampleHistory history) => Told(Site(history));

    // Without the revision, which stands before the note that it may be older.
    private static string[] Told(SampleSite site) =>
    [
        .. new HtmlParser().ParseDocument(site.Text("boat/index.html")).QuerySelectorAll(".sw-attribution li").Select(row =>
        {
            row.QuerySelector("code")?.Remove();
            return string.Join(' ', row.TextContent.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).Replace(" ,", ",", StringComparison.Ordinal);
        }),
    ];
}
