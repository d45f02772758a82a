using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Addresses_of_a_union
{
    private const string Boat =
        "A boat is a craft that floats on water and carries people or freight from shore to shore.";
    private const string Bread =
        "Bread is baked from flour, water, salt and patience; the oven should be as hot as it will go.";

    [Fact]
    public void Lead_from_other_members_places_to_their_topic() => Assert.Equal(
        ["ships/boat -> a:boat.md"],
        Detours(UnionSpace.Of($"-- a:boat.md --\n{Boat}\n-- b:ships/boat.md --\n{Boat}\n")));

    [Fact]
    public void Lead_from_aliases_to_their_topic() => Assert.Equal(
        ["old/boat -> a:boat.md"],
        Detours(UnionSpace.Of($"-- a:boat.md --\n{Boat}\n").Aliased("old/boat", "a:boat.md")));

    [Fact]
    public void Are_not_led_away_from_by_an_alias_of_the_page_that_stands_there()
    {
        var union = UnionSpace.Of($"-- a:boat.md --\n{Boat}\n").Aliased("boat", "a:boat.md").United();

        Assert.Empty(union.Detours);
        Assert.Empty(union.Conflicts);
    }

    [Fact]
    public void Belong_to_the_topic_that_stands_there_before_one_that_has_a_member_there()
    {
        var space = $"-- a:boat.md --\n{Boat}\n-- b:bread.md --\n{Boat}\n-- c:bread.md --\n{Bread}\n";
        var union = UnionSpace.Of(space).United();

        Assert.True(UnionReading.TopicOf(union, "c:bread.md").HoldsAddress);
        Assert.Empty(union.Detours);
        Assert.Single(union.Conflicts, c => c.Kind == ConflictKind.Path);
    }

    [Fact]
    public void Are_those_of_the_mount() => Assert.Equal(
        "docs/boat",
        Assert.Single(UnionSpace.Of($"-- shard a gfm at docs --\n-- a:boat/README.md --\n{Boat}\n").United().Topics)
            .Address.ToString());

    [Fact]
    public void Are_held_by_assets_where_nothing_else_stands()
    {
        var union = UnionSpace.Of($"""
            -- a:pic.png --
            one
            -- b:pic.png --
            two
            -- a:boat.svg.md --
            {Boat}
            -- b:boat.svg --
            three
            -- b:file --
            four
            -- a:file/page.md --
            {Bread}
            -- b:x --
            five
            -- c:x/y.png --
            six
            """).United();

        Assert.Equal(
            ["a:pic.png True", "b:boat.svg False", "b:file False", "b:pic.png False", "b:x True", "c:x/y.png False"],
            union.Assets.Select(a => $"{a.Gathered.Id} {a.HoldsPath}"));
    }

    private static IEnumerable<string> Detours(UnionSpace space) =>
        space.United().Detours.Select(d => $"{d.From} -> {d.Topic}");
}
