using Xunit;

namespace ShardWiki.Tests;

public sealed class A_page_that_was_renamed
{
    private const string Boat =
        "A boat is a craft that floats on water and carries people or freight from shore to shore.";

    private const string Drifted =
        "A boat is a craft that floats on water. It was invented before the wheel, by people who had to cross rivers.";

    private const string Renamed = $"""
        -- a:craft/boat.md was boat.md --
        {Drifted}
        -- b:boat.md --
        {Boat}
        """;

    [Fact]
    public void Is_still_one_topic_with_what_other_shards_keep_at_its_old_place()
    {
        var union = UnionSpace.Of(Renamed).United();

        Assert.Equal("a:craft/boat.md b:boat.md", UnionReading.Sets(union));
        Assert.Equal("Path a:craft/boat.md b:boat.md", UnionReading.Reasons(union, "b:boat.md"));
    }

    [Fact]
    public void Is_no_topic_with_the_page_that_its_own_shard_made_at_the_old_place_since() => Assert.Equal(
        "a:boat.md\na:craft/boat.md",
        UnionReading.Sets(UnionSpace.Of(
            $"-- a:craft/boat.md was boat.md --\n{Drifted}\n-- a:boat.md --\n{Boat}\n").United()));

    [Fact]
    public void Proposes_an_alias_and_makes_none()
    {
        var union = UnionSpace.Of($"-- a:craft/boat.md was the~boat.md --\n{Boat}\n".Replace('~', '-')).United();

        Assert.Equal("shardwiki alias the-boat a:craft/boat.md", Assert.Single(union.Proposals).Command);
        Assert.Empty(union.Detours);
    }

    [Fact]
    public void Proposes_none_where_somebody_is_met_at_the_old_place() =>
        Assert.Empty(UnionSpace.Of(Renamed).United().Proposals);

    [Fact]
    public void Proposes_none_where_the_alias_was_made() => Assert.Empty(UnionSpace
        .Of($"-- a:craft/boat.md was boat.md --\n{Boat}\n").Aliased("boat", "a:craft/boat.md").United().Proposals);
}
