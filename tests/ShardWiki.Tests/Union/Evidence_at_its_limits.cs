using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>Where evidence is just enough to make one topic of two pages, and where it is just too little.</summary>
public sealed class Evidence_at_its_limits
{
    private const string Boat =
        "A boat is a craft that floats on water and carries people or freight from shore to shore.";
    private const string Boats =
        "A boat is a craft that floats on water and carries people or freight wherever the wind allows it to go.";
    private const string Bread =
        "Bread is baked from flour, water, salt and patience; the oven should be as hot as it will go.";

    [Theory]
    [InlineData("one two three four five six seven eight", 1)]
    [InlineData("one two three four five six seven", 2)]
    public void Is_a_text_of_eight_words(string text, int topics) =>
        Assert.Equal(topics, Topics(UnionSpace.Of($"-- a:boat.md --\n{text}\n-- b:bread.md --\n{text}\n")));

    [Fact]
    public void Is_a_similarity_that_a_path_asks_for_and_no_less()
    {
        var space = UnionSpace.Of($"-- a:x.md --\n{Boat}\n-- b:x.md --\n{Boats}\n");
        var score = space.Pages[0].Shingles.Similarity(space.Pages[1].Shingles);

        Assert.Equal(1, Topics(With(space, new EquivalenceSettings { Path = score, Title = 1, Threshold = 1 })));
        Assert.Equal(2, Topics(With(space, new EquivalenceSettings { Path = score + 1e-9, Title = 1, Threshold = 1 })));
    }

    [Fact]
    public void Is_a_similarity_that_a_title_asks_for_and_no_less()
    {
        var space = UnionSpace.Of($"-- a:x.md --\n# Boats\n\n{Boat}\n-- b:y.md --\n# Boats\n\n{Boats}\n");
        var score = space.Pages[0].Shingles.Similarity(space.Pages[1].Shingles);

        Assert.Equal(1, Topics(With(space, new EquivalenceSettings { Path = 0, Title = score, Threshold = 1 })));
        Assert.Equal(2, Topics(With(space, new EquivalenceSettings { Path = 0, Title = score + 1e-9, Threshold = 1 })));
    }

    [Fact]
    public void Is_an_alias_that_names_the_path_of_the_other() => Assert.Equal(
        "Alias a:ships/vessel.md b:craft.md",
        UnionReading.Reasons(
            UnionSpace.Of($"-- shard b obsidian --\n-- a:ships/vessel.md --\n# Vessel\n\n{Boat} {Bread}\n-- b:craft.md --\n---\naliases: [ships/vessel]\n---\n# Craft\n\n{Boats} {Bread}\n")
                .United(),
            "a:ships/vessel.md"));

    [Fact]
    public void Is_what_a_page_of_the_same_shard_still_says_and_the_other_once_did() => Assert.Equal(
        "History a:x.md a:y.md",
        UnionReading.Reasons(
            UnionSpace.Of($"-- a:x.md --\n{Boat}\n-- a:x.md --\n{Bread}\n-- a:y.md --\n{Boat}\n").United(), "a:x.md"));

    [Fact]
    public void Is_a_version_of_few_words_where_the_first_by_name_was_renamed() => Assert.Equal(
        "History a:new.md b:old.md",
        UnionReading.Reasons(
            UnionSpace.Of("-- a:new.md --\nHi there\n-- a:new.md was old.md --\nGood day\n-- b:old.md --\nHi there\n").United(),
            "a:new.md"));

    [Fact]
    public void Is_no_empty_version_from_before_the_page_was_made_anew() => Assert.Equal(
        2, Topics(UnionSpace.Of($"-- a:x.md --\n-- a:x.md gone --\n-- a:x.md --\n{Boat}\n-- b:x.md --\n")));

    [Fact]
    public void Is_a_binding_of_three_also_between_the_two_that_nobody_parted() => Assert.Equal(
        "a:x.md c:z.md\nb:y.md",
        UnionReading.Sets(
            UnionSpace.Of($"-- a:x.md --\n{Boat}\n-- b:y.md --\n{Bread}\n-- c:z.md --\nNothing of that.\n")
                .Parted("a:x.md", "b:y.md").Bound("a:x.md", "b:y.md", "c:z.md").United()));

    [Theory]
    [InlineData(8, 9)]
    [InlineData(9, 0)]
    public void Is_what_at_most_eight_pages_of_one_shard_have_in_common(int pages, int telling)
    {
        var roster = new Roster(UnionSpace.Of(
            string.Concat(Enumerable.Range(0, pages).Select(n => $"-- a:p{n}.md --\n{Boat}\n")) + "-- b:p.md --\n").Input());
        var buckets = new Buckets<string>(roster);
        for (var page = 0; page < roster.Pages.Length; page++)
        {
            buckets.Add("boats", page);
        }

        Assert.Equal(telling * (telling - 1) / 2, buckets.Pairs().Count());
    }

    [Fact]
    public void Is_not_what_only_hashes_alike()
    {
        var roster = new Roster(UnionSpace.Of("-- a:x.md --\n-- a:y.md --\n-- b:x.md --\n-- b:y.md --\n").Input());
        var buckets = new Buckets<Clumsy>(roster);
        for (var page = 0; page < roster.Pages.Length; page++)
        {
            buckets.Add(new Clumsy(roster.IdOf(page).Key), page);
        }

        Assert.Equal([(0, 2), (1, 3)], buckets.Pairs().Order());
    }

    [Fact]
    public void Is_a_binding_also_of_pages_of_one_shard_that_have_nothing_in_common() => Assert.Equal(
        "a:x.md a:y.md b:z.md",
        UnionReading.Sets(
            UnionSpace.Of($"-- a:x.md --\n{Boat}\n-- a:y.md --\n{Bread}\n-- b:z.md --\nNothing of that.\n")
                .Bound("a:x.md", "b:z.md").Bound("a:y.md", "b:z.md").United()));

    private sealed record Clumsy(string Key)
    {
        public override int GetHashCode() => 1;
    }

    private static UnionSpace With(UnionSpace space, EquivalenceSettings settings) => space with { Settings = settings };

    private static int Topics(UnionSpace space) => space.United().Topics.Length;
}
