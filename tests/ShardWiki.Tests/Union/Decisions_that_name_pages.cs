using ShardWiki.Coordination;
using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Decisions_that_name_pages
{
    private const string Boat =
        "A boat is a craft that floats on water and carries people or freight from shore to shore.";
    private const string Bread =
        "Bread is baked from flour, water, salt and patience; the oven should be as hot as it will go.";

    private static readonly UnionSpace Renamed =
        UnionSpace.Of($"-- a:ship.md was boat.md --\n{Boat}\n-- b:bread.md --\n{Bread}\n");

    [Fact]
    public void Follow_a_renamed_page() =>
        Assert.Equal("a:ship.md b:bread.md", UnionReading.Sets(Renamed.Bound("a:boat.md", "b:bread.md").United()));

    [Fact]
    public void Follow_it_for_partings_too()
    {
        var union = UnionSpace.Of($"-- a:ship.md was boat.md --\n{Boat}\n-- b:ship.md --\n{Boat}\n")
            .Parted("a:boat.md", "b:ship.md").United();

        Assert.Equal(2, union.Topics.Length);
    }

    [Fact]
    public void Say_so_where_no_such_page_is_or_was()
    {
        var union = Renamed.Bound("a:none.md", "b:bread.md").Aliased("x", "a:none.md").United();

        Assert.Equal(
            "journal(1,1): warning SW1304: decision 1 names a:none.md, which is not there\n" +
            "journal(2,1): warning SW1304: alias '/x' leads to a:none.md, which is not there",
            UnionReading.Findings(union, FindingCode.DecisionAimless));
    }

    [Fact]
    public void Are_kept_and_counted_where_their_type_is_unknown()
    {
        var sung = Renamed.With(s => s with { Log = [s.Log[0] with { Decision = Sung() }] });
        var union = sung.United();

        Assert.Equal(
            "journal(1,1): note SW1308: decision 1 is of the type 'page.sung', which this version does not know; " +
            "it is kept",
            UnionReading.Findings(union, FindingCode.DecisionUnknown));
        Assert.Equal("page.sung", Assert.Single(union.Journal.Lines).Type);
    }

    [Fact]
    public void Stand_in_the_union_as_the_journal_has_them()
    {
        var state = CoordinationState.Empty with { Seq = 7, Head = new string('a', 64) };

        var journal = (Renamed with { State = state }).United().Journal;

        Assert.Equal((7, state.Head), (journal.Seq, journal.Head));
    }

    private static Decision Sung() =>
        ((DecisionReading.Understood)DecisionCatalogue.Read("page.sung", "a:tune.md", "{}")).Decision;
}
