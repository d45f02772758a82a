using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_voice_and_the_reference
{
    private const string One =
        "The first edition says that a boat floats on water and carries people from shore to shore.";
    private const string Two =
        "The second edition says that a boat floats on water and carries freight from shore to shore.";
    private const string Three =
        "The third edition says that a boat floats on water and is fun to sail from shore to shore.";

    [Fact]
    public void Are_identical_where_the_bytes_are() =>
        Assert.IsType<Divergence.Identical>(Of(Versions("a", One) + Versions("b", One)));

    [Fact]
    public void Differ_by_the_changes_since_where_the_voice_is_an_earlier_version() => Assert.Equal(
        new Divergence.Behind(2, PageDraft.Day(3)),
        Of(Versions("a", One, Two, Three) + Versions("b", One)));

    [Fact]
    public void Differ_by_the_changes_since_where_the_voice_went_on() => Assert.Equal(
        new Divergence.Ahead(1, PageDraft.Day(5)),
        Of(Versions("a", One) + Versions("b", One, Two)));

    [Fact]
    public void Count_from_the_latest_time_that_the_reference_had_that_content() => Assert.Equal(
        new Divergence.Behind(1, PageDraft.Day(7)),
        Of(Versions("a", One, Two, One, Three) + Versions("b", One)));

    [Fact]
    public void Differ_by_their_similarity_where_both_went_on()
    {
        var divergence = Of(Versions("a", One, Two) + Versions("b", One, Three));

        Assert.InRange(Assert.IsType<Divergence.Different>(divergence).Similarity, 0.1, 0.9);
    }

    [Fact]
    public void Are_ahead_or_behind_by_their_last_change_where_each_had_the_other() => Assert.Equal(
        new Divergence.Behind(1, PageDraft.Day(9)),
        Of(Versions("a", One) + Versions("b", One, Two) + Versions("a", Two, One)));

    [Fact]
    public void Differ_by_an_overlay_that_the_reference_shows()
    {
        var space = UnionSpace.Of(Versions("a", One) + Versions("b", One));
        var union = space.Overlaid("a:x.md", $"{Two}\n").United();

        Assert.Equal(new Divergence.Behind(1, PageDraft.Day(901)), UnionReading.DivergenceOf(union, "b:x.md"));
    }

    [Theory]
    [InlineData(One, One, One, TopicState.Identical)]
    [InlineData(Two, One, Two, TopicState.Behind)]
    [InlineData(Two, Three, One, TopicState.Different)]
    public void Make_the_state_of_the_topic(string a, string b, string c, TopicState state)
    {
        var union = UnionSpace.Of(Versions("a", One, a) + Versions("b", b) + Versions("c", c)).United();

        Assert.Equal(state, Assert.Single(union.Topics).State);
    }

    [Fact]
    public void Are_one_where_the_topic_is_single() => Assert.Equal(
        ("single", TopicState.Single, "canonical"),
        Assert.Single(UnionSpace.Of(Versions("a", One)).United().Topics) is var t
            ? (t.Policy, t.State, t.Voices[0].Divergence.Word)
            : default);

    private static string Versions(string shard, params string[] texts) =>
        string.Concat(texts.Select(t => $"-- {shard}:x.md --\n{t}\n"));

    private static Divergence Of(string space)
    {
        var union = UnionSpace.Of(space).United();
        return Assert.Single(union.Topics).Voices[^1].Divergence;
    }
}
