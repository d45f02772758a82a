using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Texts_that_are_equal
{
    private const string Boat =
        "A boat is a craft that floats on water and carries people or freight from shore to shore.";

    [Fact]
    public void Are_one_text_however_many_pages_say_it()
    {
        var roster = RosterOf(Copies("a", 3, Boat) + Copies("b", 2, Boat) + Copies("c", 1, $"{Boat} So it is said."));
        var texts = EqualTexts.Of(roster);

        Assert.Equal(2, texts.Count);
        Assert.Equal([0, 1, 2, 3, 4], texts.PagesOf(0));
        Assert.Equal([5], texts.PagesOf(1));
    }

    [Fact]
    public void Are_compared_once_and_tie_all_their_pages()
    {
        var roster = RosterOf(Copies("a", 3, Boat) + Copies("b", 2, $"{Boat} So."));
        var settings = new EquivalenceSettings { Threshold = 0.6 };

        Assert.Equal(1, SimilarText.Counted(roster, settings).Compared);
        Assert.Equal(10, SimilarText.Of(roster, settings).Length);
    }

    [Theory]
    [InlineData(8, 36)]
    [InlineData(9, 0)]
    public void Say_nothing_where_more_than_a_few_pages_of_a_shard_are_like_it(int copies, int ties)
    {
        // A page has at most seven others like it in its shard; a copy in another shard does not count.
        var roster = RosterOf(Copies("a", copies, Boat) + Copies("b", 1, Boat));

        Assert.Equal(ties, SimilarText.Of(roster, new EquivalenceSettings()).Length);
    }

    [Fact]
    public void Make_boiler_plate_of_what_is_nearly_like_them()
    {
        // Eight equal ones and one nearly equal of the same shard: each looks like eight others.
        var roster = RosterOf(Copies("a", 8, Boat) + "-- a:z.md --\n" + Boat + " So.\n");

        Assert.Empty(SimilarText.Of(roster, new EquivalenceSettings { Threshold = 0.6 }));
    }

    private static Roster RosterOf(string pages) => new(UnionSpace.Of(pages).Input());

    private static string Copies(string shard, int count, string text) =>
        string.Concat(Enumerable.Range(0, count).Select(n => $"-- {shard}:p{n}.md --\n{text}\n"));
}
