using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_voice_that_a_reader_meets_first
{
    private const string Boat =
        "A boat is a craft that floats on water and carries people or freight from shore to shore.";

    [Theory]
    [InlineData(CanonicalPolicy.ShardOrder, "", "b:boat.md", "b:boat.md", "shard-order")]
    [InlineData(CanonicalPolicy.ShardOrder, "a:boat.md", "a:boat.md", "a:boat.md", "designated")]
    [InlineData(CanonicalPolicy.Designated, "a:boat.md", "a:boat.md", "a:boat.md", "designated")]
    [InlineData(CanonicalPolicy.Designated, "a:boat.md b:ship.md", "b:ship.md", "b:ship.md", "designated")]
    [InlineData(CanonicalPolicy.Designated, "", null, "b:boat.md", "chorus")]
    [InlineData(CanonicalPolicy.Chorus, "a:boat.md", null, "b:boat.md", "chorus")]
    public void Is_picked_by_the_policy(
        CanonicalPolicy policy, string designated, string? canonical, string reference, string rule)
    {
        var space = UnionSpace.Of($"-- b:boat.md --\n{Boat}\n-- b:ship.md --\n{Boat}\n-- a:boat.md --\n{Boat}\n");
        foreach (var voice in designated.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            space = space.Designated(voice);
        }

        var topic = Assert.Single((space with { Policy = policy }).United().Topics);

        Assert.Equal((canonical, rule), (topic.Canonical?.ToString(), topic.Policy));
        Assert.Equal(reference, topic.Reference.ToString());
        Assert.Equal(topic.Reference.Key.Replace(".md", "", StringComparison.Ordinal), topic.Address.ToString());
    }

    [Fact]
    public void Comes_before_the_others_who_stand_by_declared_order_and_key() => Assert.Equal(
        "a:boat.md b:boat.md b:ship.md",
        UnionReading.Sets(UnionSpace
            .Of($"-- b:ship.md --\n{Boat}\n-- b:boat.md --\n{Boat}\n-- a:boat.md --\n{Boat}\n")
            .Designated("a:boat.md").United()));
}
