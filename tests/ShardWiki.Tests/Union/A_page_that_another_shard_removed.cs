using ShardWiki.Model;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_page_that_another_shard_removed
{
    private const string One =
        "The first edition says that a boat floats on water and carries people from shore to shore.";
    private const string Two =
        "The second edition says that a boat floats on water and carries freight from shore to shore.";

    [Fact]
    public void Is_behind_by_the_changes_since_with_the_removal_among_them()
    {
        var topic = Assert.Single(Of($"-- a:x.md --\n{One}\n-- a:x.md --\n{Two}\n-- a:x.md gone --\n-- b:x.md --\n{One}\n"));

        Assert.Equal(
            ("a:x.md", 2, PageDraft.Day(3), PageDraft.Day(5), null),
            topic.Voices[0].Removal is { } r ? (r.Gone.ToString(), r.Changes, r.Since, r.Last.At, r.Became?.ToString()) : default);
        Assert.Equal((TopicState.Behind, "behind"), (topic.State, topic.WordOf(topic.Voices[0])));
    }

    [Fact]
    public void Counts_from_the_latest_time_that_the_other_had_its_text() => Assert.Equal(
        1,
        Assert.Single(Of($"-- a:x.md --\n{One}\n-- a:x.md --\n{Two}\n-- a:x.md --\n{One}\n-- a:x.md gone --\n-- b:x.md --\n{One}\n"))
            .Voices[0].Removal!.Changes);

    [Fact]
    public void Is_not_behind_where_the_other_never_said_the_same()
    {
        var topic = Assert.Single(Of($"-- a:x.md --\n{One}\n-- a:x.md gone --\n-- b:x.md --\n{Two}\n"));

        Assert.Null(topic.Voices[0].Removal);
        Assert.Equal((TopicState.Single, "canonical"), (topic.State, topic.WordOf(topic.Voices[0])));
    }

    [Fact]
    public void Is_not_behind_what_its_own_shard_removed() => Assert.Null(
        Assert.Single(Of($"-- a:x/index.md --\n{One}\n-- a:x/index.md gone --\n-- a:x.md --\n{One}\n")).Voices[0].Removal);

    [Fact]
    public void Is_not_behind_what_was_removed_at_another_place() => Assert.Null(
        Assert.Single(Of($"-- a:y.md --\n{One}\n-- a:y.md gone --\n-- b:x.md --\n{One}\n")).Voices[0].Removal);

    [Fact]
    public void Makes_a_topic_behind_of_which_all_voices_are_identical()
    {
        var topic = Assert.Single(Of(
            $"-- a:x.md --\n{One}\n-- a:x.md gone --\n-- b:x.md --\n{One}\n-- c:x.md --\n{One}\n"));

        Assert.Equal(TopicState.Behind, topic.State);
        Assert.Equal(["behind", "behind"], topic.Voices.Select(topic.WordOf));
    }

    [Fact]
    public void Leaves_the_word_to_a_voice_of_that_shard_that_was_moved()
    {
        var topic = Assert.Single(Of(
            $"-- a:x.md --\n{One}\n-- a:x.md gone --\n-- a:y.md was x.md --\n{One}\n-- b:x.md --\n{One}\n"));

        Assert.Equal(Identity.Parse("a:y.md"), topic.Voices[1].Removal!.Became);
        Assert.Equal((TopicState.Identical, "identical"), (topic.State, topic.WordOf(topic.Voices[1])));
    }

    [Fact]
    public void Says_so_in_its_provenance()
    {
        var union = UnionSpace.Of($"-- a:x.md --\n{One}\n-- a:x.md gone --\n-- b:x.md --\n{One}\n").United();

        Assert.Equal("behind", UnionReading.Page(union, "b:x.md").Provenance.Divergence);
    }

    private static IEnumerable<Topic> Of(string space) => UnionSpace.Of(space).United().Topics;
}
