using Xunit;

namespace ShardWiki.Tests;

public sealed class A_set_that_grows_from_ties
{
    private const string Boat =
        "A boat is a craft that floats on water and carries people or freight from shore to shore.";
    private const string Bread =
        "Bread is baked from flour, water, salt and patience; the oven should be as hot as it will go.";

    private const string ThreeBoats = $"""
        -- a:boat.md --
        {Boat}
        -- b:boat.md --
        {Boat}
        -- c:boat.md --
        {Boat}
        """;

    [Fact]
    public void Gives_up_its_weakest_tie_where_a_parting_holds() => Assert.Equal(
        "a:boat.md b:boat.md\nc:boat.md",
        UnionReading.Sets(UnionSpace.Of(ThreeBoats).Parted("a:boat.md", "c:boat.md").United()));

    [Fact]
    public void Prefers_the_tie_between_what_is_more_alike() => Assert.Equal(
        "a:boat.md\nb:boat.md c:boat.md",
        UnionReading.Sets(UnionSpace.Of($"""
            -- a:boat.md --
            {Boat} It is told in another way here, by somebody who lived far from the sea.
            -- b:boat.md --
            {Boat} {Bread}
            -- c:boat.md --
            {Boat} And: {Bread}
            """).Parted("a:boat.md", "b:boat.md").United()));

    [Fact]
    public void Keeps_a_parted_pair_apart_through_every_detour()
    {
        var union = UnionSpace.Of(ThreeBoats)
            .Parted("a:boat.md", "c:boat.md").Bound("a:boat.md", "b:boat.md").Bound("b:boat.md", "c:boat.md").United();

        Assert.NotEqual(UnionReading.TopicOf(union, "a:boat.md"), UnionReading.TopicOf(union, "c:boat.md"));
        Assert.Single(union.Conflicts, c => c.Kind == Union.ConflictKind.Binding);
    }

    [Fact]
    public void Is_one_by_all_bindings_that_share_a_page() => Assert.Equal(
        "a:x.md b:y.md c:z.md",
        UnionReading.Sets(UnionSpace.Of($"-- a:x.md --\n{Boat}\n-- b:y.md --\n{Bread}\n-- c:z.md --\nQuite another text.\n")
            .Bound("a:x.md", "b:y.md").Bound("b:y.md", "c:z.md").United()));

    [Fact]
    public void Keeps_the_parting_and_shows_the_contradiction_whichever_came_first()
    {
        var space = UnionSpace.Of(ThreeBoats);
        UnionSpace[] both =
        [
            space.Parted("a:boat.md", "b:boat.md").Bound("a:boat.md", "b:boat.md"),
            space.Bound("a:boat.md", "b:boat.md").Parted("a:boat.md", "b:boat.md"),
        ];

        Assert.All(both, b =>
        {
            var union = b.United();
            Assert.NotEqual(UnionReading.TopicOf(union, "a:boat.md"), UnionReading.TopicOf(union, "b:boat.md"));
            Assert.Single(union.Conflicts, c => c.Kind == Union.ConflictKind.Binding);
        });
    }

    [Fact]
    public void Does_not_take_in_a_second_page_of_a_shard_that_has_nothing_in_common_with_the_first()
    {
        // a's page was about boats once and is about bread now; b has a page of each.
        var union = UnionSpace.Of($"""
            -- a:page.md --
            {Boat}
            -- a:page.md --
            {Bread}
            -- b:boat.md --
            {Boat}
            -- b:bread.md --
            {Bread}
            """).United();

        Assert.Equal("a:page.md b:bread.md\nb:boat.md", UnionReading.Sets(union));
    }

    [Fact]
    public void Takes_in_a_copy_that_stands_beside_the_original() => Assert.Equal(
        "a:boat.md a:old/boat.md b:boat.md",
        UnionReading.Sets(UnionSpace.Of($"{ThreeBoats.Split("-- c:")[0]}\n-- a:old/boat.md --\n{Boat}\n").United()));

    [Fact]
    public void Names_its_topic_after_its_smallest_member()
    {
        var union = UnionSpace.Of($"-- z:boat.md --\n{Boat}\n-- a:ship.md --\n{Boat}\n").United();

        var topic = Assert.Single(union.Topics);
        Assert.Equal("a:ship.md", topic.Id.ToString());
        Assert.Equal("z:boat.md", topic.Reference.ToString());
        Assert.Equal("boat", topic.Address.ToString());
    }

    [Fact]
    public void Is_told_by_one_reason_for_each_page_that_joined() => Assert.Equal(
        "Content a:boat.md b:boat.md\nContent a:boat.md c:boat.md",
        UnionReading.Reasons(UnionSpace.Of(ThreeBoats).United(), "b:boat.md"));
}
