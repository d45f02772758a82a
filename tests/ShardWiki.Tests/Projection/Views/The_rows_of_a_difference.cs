using ShardWiki.Projection;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_rows_of_a_difference
{
    [Theory]
    [InlineData(7, "changed 7 same changed")]
    [InlineData(8, "changed 3 same, 2 equal lines, 3 same changed")]
    public void Leave_out_equal_lines_only_where_that_takes_less_room(int equal, string shown) =>
        Assert.Equal(shown, Shown(["one", .. Equal(equal), "two"], ["ONE", .. Equal(equal), "TWO"]));

    [Theory]
    [InlineData(4, "4 same changed 4 same")]
    [InlineData(5, "2 equal lines, 3 same changed 3 same, 2 equal lines")]
    public void Show_nothing_far_before_the_first_and_far_behind_the_last(int equal, string shown) =>
        Assert.Equal(shown, Shown([.. Equal(equal), "one", .. Equal(equal)], [.. Equal(equal), "ONE", .. Equal(equal)]));

    [Fact]
    public void Lead_from_each_to_the_next_and_to_the_one_before()
    {
        var rows = Of(["one", .. Equal(9), "two", .. Equal(9), "three"], ["ONE", .. Equal(9), "TWO", .. Equal(9), "THREE"], []);

        Assert.Equal(
            [(1, "", "#sw-difference-2"), (2, "#sw-difference-1", "#sw-difference-3"), (3, "#sw-difference-2", "")],
            rows.Where(r => r.Difference > 0).Select(r => (r.Difference, r.Previous, r.Next)));
    }

    [Fact]
    public void Are_marked_where_both_sides_clash_and_nowhere_else()
    {
        var rows = Of(
            ["a", "one", "two", "three", "four", "z"], ["a", "ONE", "TWO", "THREE", "FOUR", "z"],
            [new ClashingLines(new LineSpread(3, 2), new LineSpread(3, 2))]);

        Assert.Equal(["two", "three"], rows.Where(r => r.Clashes).Select(r => string.Concat(r.Left!.Pieces.Select(p => p.Text))));
    }

    [Fact]
    public void Are_marked_where_one_side_alone_has_a_line() => Assert.Equal(
        ["new"],
        Of(["a", "z"], ["a", "new", "z"], [new ClashingLines(new LineSpread(2, 0), new LineSpread(2, 1))])
            .Where(r => r.Clashes).Select(r => r.Right!.Pieces[0].Text));

    private static string[] Equal(int lines) => [.. Enumerable.Range(1, lines).Select(n => $"equal {n}")];

    private static IEnumerable<DiffRowView> Of(string[] left, string[] right, ClashingLines[] clashes) =>
        DiffRows.Of(Comparing.Of(string.Join('\n', left), string.Join('\n', right))!, [.. clashes]);

    private static string Shown(string[] left, string[] right)
    {
        var words = new List<string>();
        var equal = 0;
        foreach (var row in Of(left, right, []).Select(r => r.Kind == "gap" ? $"{r.Gap}," : r.Kind).Append(""))
        {
            if (row != "same" && equal > 0)
            {
                words.Add($"{equal} same{(row.EndsWith(',') ? "," : "")}");
            }

            equal = row == "same" ? equal + 1 : 0;
            words.AddRange(row is "same" or "" ? [] : [row]);
        }

        return string.Join(' ', words).TrimEnd(',');
    }
}
