using System.Collections.Frozen;
using ShardWiki.Model;
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
    public void Differ_by_the_changes_since_also_where_the_path_was_empty_for_a_while() => Assert.Equal(
        new Divergence.Behind(2, PageDraft.Day(3)),
        Of(Versions("a", One) + "-- a:x.md gone --\n" + Versions("a", Two) + Versions("b", One)));

    [Fact]
    public void Differ_by_the_changes_since_also_where_the_page_was_made_anew_of_other_words() => Assert.Equal(
        new Divergence.Behind(2, PageDraft.Day(3)),
        Of(Versions("a", One) + "-- a:x.md gone --\n"
            + Versions("a", "Bread is baked from flour, water, salt and patience; the oven should be hot.") + Versions("b", One)));

    [Fact]
    public void Count_from_the_latest_time_that_the_reference_had_that_content() => Assert.Equal(
        new Divergence.Behind(1, PageDraft.Day(7)),
        Of(Versions("a", One, Two, One, Three) + Versions("b", One)));

    [Fact]
    public void Would_merge_where_both_went_on_in_other_lines() => Assert.Equal(
        new Divergence.Mergeable(new CommonVersion(PrintOf($"{One}\n\n{Two}\n\n{Three}\n"), PageDraft.Day(5))),
        Of(Versions("a", $"{One}\n\n{Two}\n\n{Three}", $"{One} And more.\n\n{Two}\n\n{Three}")
            + Versions("b", $"{One}\n\n{Two}\n\n{Three}", $"{One}\n\n{Two}\n\n{Three} And more.")));

    [Fact]
    public void Clash_in_the_lines_that_both_changed()
    {
        var divergence = Of(
            Versions("a", $"{One}\n\n{Two}\n\n{Three}", $"New.\n\n{One}\n\n{Two} It is a.\nAnd so on.\n\n{Three}")
            + Versions("b", $"{One}\n\n{Two}\n\n{Three}", $"{One}\n\n{Two} It is b.\n\n{Three}"));

        Assert.Equal(
            [new ClashingLines(new LineSpread(5, 2), new LineSpread(3, 1))],
            Assert.IsType<Divergence.Conflicting>(divergence).Lines);
    }

    [Fact]
    public void Meet_at_the_newest_version_that_both_had() => Assert.Equal(
        PrintOf($"{Two}\n"),
        Assert.IsType<Divergence.Conflicting>(Of(Versions("a", One, Two, Three) + Versions("b", One, Two, $"{Two} So!")))
            .Ancestor.Content);

    [Fact]
    public void Differ_by_their_similarity_where_no_version_is_common()
    {
        var divergence = Of(Versions("a", Two) + Versions("b", Three));

        Assert.InRange(Assert.IsType<Divergence.Different>(divergence).Similarity, 0.1, 0.9);
    }

    [Fact]
    public void Differ_by_their_similarity_where_the_common_version_cannot_be_read()
    {
        var space = UnionSpace.Of(Versions("a", One, Two) + Versions("b", One, Three));
        var union = Unite.Of(space.Input() with { Merge = _ => new MergeAnswer.Unknown() });

        Assert.IsType<Divergence.Different>(Assert.Single(union.Topics).Voices[^1].Divergence);
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

    [Fact]
    public void Would_merge_where_the_reference_has_an_edit_but_no_change_that_is_known_since_both_were_one()
    {
        var space = UnionSpace.Of(Versions("a", Two) + Versions("b", One));
        var (reference, voice) = (Uncommitted(space.Pages[0]), space.Pages[1]);
        var then = PrintOf($"{One}\n");
        var past = new SharedPast
        {
            Shards = (ShardName.Parse("a"), ShardName.Parse("b")),
            Base = new Revision("v0"),
            At = PageDraft.Day(0),
            Pages = new Dictionary<Identity, PageThen>
            {
                [reference.Gathered.Id] = new() { Place = "x.md", Content = then, Since = [] },
                [voice.Gathered.Id] = new() { Place = "x.md", Content = then, Since = voice.Gathered.History.Changes },
            }.ToFrozenDictionary(),
        };

        Assert.Equal(
            new Divergence.Mergeable(new CommonVersion(then, PageDraft.Day(0))),
            new Diverging(CommonVersions.Of([past]), _ => new MergeAnswer.Clean(), new VerifiedPairs()).Of(voice, reference));
    }

    [Theory]
    [InlineData(One, One, One, TopicState.Identical)]
    [InlineData(Two, One, Two, TopicState.Behind)]
    [InlineData(Two, Three, One, TopicState.Different)]
    [InlineData(Two, Three, Two, TopicState.Different)]
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

    // As in a clone that holds no more than the last version.
    private static ReadPage Uncommitted(ReadPage page) =>
        page with { Gathered = page.Gathered with { History = PathHistory.None } };

    private static Fingerprint PrintOf(string text) => Fingerprint.Of(System.Text.Encoding.UTF8.GetBytes(text));

    private static string Versions(string shard, params string[] texts) =>
        string.Concat(texts.Select(t => $"-- {shard}:x.md --\n{t}\n"));

    private static Divergence Of(string space)
    {
        var union = UnionSpace.Of(space).United();
        return Assert.Single(union.Topics).Voices[^1].Divergence;
    }
}
