using ShardWiki.Model;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Conflicts_in_a_union
{
    private const string Boat =
        "A boat is a craft that floats on water and carries people or freight from shore to shore.";
    private const string Raft =
        "A boat is a craft that floats on water and carries people or freight, unless it is a raft of logs.";
    private const string Bread =
        "Bread is baked from flour, water, salt and patience; the oven should be as hot as it will go.";

    [Fact]
    public void Name_the_voices_that_differ()
    {
        var union = UnionSpace.Of($"-- a:boat.md --\n{Boat}\n-- b:boat.md --\n{Raft}\n").United();

        var conflict = Assert.Single(union.Conflicts);
        Assert.Equal(ConflictKind.Divergence, conflict.Kind);
        Assert.Equal(["a:boat.md", "b:boat.md"], conflict.Subjects.Select(s => s.ToString()));
        Assert.Equal("b:boat.md (42 % alike) differs from the text of a:boat.md", conflict.Detail);
        Assert.Equal(["shardwiki designate b:boat.md", "shardwiki part a:boat.md b:boat.md"], conflict.Remedies);
        Assert.Equal(
            "boat.md: note SW1302: b:boat.md (42 % alike) differs from the text of a:boat.md",
            UnionReading.Findings(union, FindingCode.VoicesDiffer));
    }

    [Fact]
    public void Name_voices_that_differ_in_nothing_that_a_reader_reads() => Assert.Equal(
        "b:boat.md (same words, different markup) differs from the text of a:boat.md",
        Assert.Single(UnionSpace.Of($"-- a:boat.md --\n{Boat}\n-- b:boat.md --\n{Boat.Replace("craft", "*craft*", StringComparison.Ordinal)}\n").United().Conflicts).Detail);

    [Theory]
    [InlineData(5, "f:boat.md (42 % alike) differ from the text of a:boat.md")]
    [InlineData(6, "f:boat.md (42 % alike) and 1 more differ from the text of a:boat.md")]
    [InlineData(7, "f:boat.md (42 % alike) and 2 more differ from the text of a:boat.md")]
    public void Name_five_voices_and_count_the_others(int others, string end)
    {
        var voices = Enumerable.Range(0, others).Select(n => $"-- {(char)('b' + n)}:boat.md --\n{Raft}\n");
        var union = UnionSpace.Of($"-- a:boat.md --\n{Boat}\n{string.Concat(voices)}").United();

        Assert.EndsWith(end, Assert.Single(union.Conflicts).Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CanonicalPolicy.Chorus, "shardwiki part a:boat.md b:boat.md")]
    [InlineData(CanonicalPolicy.Designated, "shardwiki designate a:boat.md", "shardwiki part a:boat.md b:boat.md")]
    public void Name_what_would_settle_them(CanonicalPolicy policy, params string[] remedies)
    {
        var space = UnionSpace.Of($"-- a:boat.md --\n{Boat}\n-- b:boat.md --\n{Raft}\n") with { Policy = policy };

        Assert.Equal(remedies, Assert.Single(space.United().Conflicts).Remedies);
    }

    [Fact]
    public void Name_two_sources_for_one_page_of_a_shard()
    {
        var union = UnionSpace.Of($"-- a:boat.md --\n{Boat}\n-- a:boat/index.md --\n{Bread}\n").United();

        var conflict = Assert.Single(union.Conflicts);
        Assert.Equal((ConflictKind.Path, "boat"), (conflict.Kind, conflict.Address.ToString()));
        Assert.Equal("'boat.md' and 'boat/index.md' of shard a stand for one page, '/boat'", conflict.Detail);
        Assert.Equal(
            "boat/index.md: warning SW1301: stands for the same page as 'boat.md', '/boat'; rename one of them",
            UnionReading.Findings(union, FindingCode.PathShared));
    }

    [Fact]
    public void Name_two_topics_at_one_address_and_who_holds_it()
    {
        var union = UnionSpace.Of($"-- b:boat.md --\n{Boat}\n-- a:boat.md --\n{Bread}\n").United();

        var conflict = Assert.Single(union.Conflicts);
        Assert.Equal(ConflictKind.Path, conflict.Kind);
        Assert.Equal("'/boat' is the place of b:boat.md, and of a:boat.md, which is another topic", conflict.Detail);
        Assert.True(UnionReading.TopicOf(union, "b:boat.md").HoldsAddress);
        Assert.False(UnionReading.TopicOf(union, "a:boat.md").HoldsAddress);
        Assert.Contains("SW1306", UnionReading.Findings(union, FindingCode.TopicsShareAddress));
    }

    [Fact]
    public void Name_an_overlay_whose_base_moved()
    {
        var union = UnionSpace.Of($"-- a:boat.md --\n{Boat}\n").Adrift("a:boat.md", "something else").United();

        var conflict = Assert.Single(union.Conflicts);
        Assert.Equal((ConflictKind.Overlay, "a:boat.md"), (conflict.Kind, conflict.Subjects[0].ToString()));
        Assert.False(Assert.Single(union.Overlays).IsShown);
        Assert.Contains("overlay 1 cannot be laid on a:boat.md: line 1 changed", UnionReading.Findings(union, FindingCode.OverlayMoved));
    }

    [Fact]
    public void Stand_where_the_page_of_the_overlay_stands_and_not_at_its_key() => Assert.Equal(
        "harbour/boat",
        Assert.Single(
            UnionSpace.Of($"-- shard a commonmark at harbour --\n-- a:boat.md --\n{Boat}\n").Adrift("a:boat.md", "x")
                .United().Conflicts).Address.ToString());

    [Fact]
    public void Name_an_overlay_whose_page_is_gone() => Assert.Equal(
        "overlay 1 edits a:ship.md, which is not there",
        Assert.Single(UnionSpace.Of($"-- a:boat.md --\n{Boat}\n").Adrift("a:ship.md", "x").United().Conflicts).Detail);

    [Fact]
    public void Name_an_alias_that_points_where_another_topic_stands()
    {
        var space = UnionSpace.Of($"-- a:boat.md --\n{Boat}\n-- a:bread.md --\n{Bread}\n");
        var union = space.Aliased("bread", "a:boat.md").United();

        var conflict = Assert.Single(union.Conflicts);
        Assert.Equal((ConflictKind.Alias, "bread"), (conflict.Kind, conflict.Address.ToString()));
        Assert.Equal("alias '/bread' should lead to a:boat.md, but a:bread.md is met there", conflict.Detail);
        Assert.Empty(union.Detours);
    }

    [Fact]
    public void Name_the_older_of_two_aliases_that_lead_one_address_to_two_topics()
    {
        var space = UnionSpace.Of($"-- a:boat.md --\n{Boat}\n-- a:bread.md --\n{Bread}\n");
        var union = space.Aliased("food", "a:boat.md").Aliased("food", "a:bread.md").United();

        var conflict = Assert.Single(union.Conflicts);
        Assert.Equal((ConflictKind.Alias, "food"), (conflict.Kind, conflict.Address.ToString()));
        Assert.Equal("alias '/food' should lead to a:boat.md, but a:bread.md is met there", conflict.Detail);
        Assert.Equal(["a:boat.md", "a:bread.md"], conflict.Subjects.Select(s => s.ToString()));
        Assert.Equal("food leads to a:bread.md", string.Join('\n', union.Detours.Select(d => $"{d.From} leads to {d.Topic}")));
        Assert.Equal(
            "journal(1,1): warning SW1305: alias '/food' should lead to a:boat.md, but a:bread.md is met there",
            UnionReading.Findings(union, FindingCode.DecisionsContradict));
    }

    [Fact]
    public void Name_both_aliases_of_a_circle_since_each_hides_a_page()
    {
        var space = UnionSpace.Of($"-- a:boat.md --\n{Boat}\n-- a:bread.md --\n{Bread}\n");
        var union = space.Aliased("boat", "a:bread.md").Aliased("bread", "a:boat.md").United();

        Assert.Equal(
            [
                "Alias alias '/boat' should lead to a:bread.md, but a:boat.md is met there",
                "Alias alias '/bread' should lead to a:boat.md, but a:bread.md is met there",
            ],
            union.Conflicts.Select(c => $"{c.Kind} {c.Detail}"));
        Assert.Empty(union.Detours);
    }

    [Fact]
    public void Name_no_alias_that_is_said_twice() => Assert.Empty(UnionSpace
        .Of($"-- a:boat.md --\n{Boat}\n").Aliased("ship", "a:boat.md").Aliased("ship", "a:boat.md").United().Conflicts);

    [Fact]
    public void Name_a_binding_that_a_parting_forbids()
    {
        var union = UnionSpace.Of($"-- a:boat.md --\n{Boat}\n-- a:bread.md --\n{Bread}\n")
            .Parted("a:boat.md", "a:bread.md").Bound("a:boat.md", "a:bread.md").United();

        var conflict = Assert.Single(union.Conflicts);
        Assert.Equal(ConflictKind.Binding, conflict.Kind);
        Assert.Equal("decision 2 binds a:boat.md, a:bread.md, which a parting keeps apart", conflict.Detail);
        Assert.Equal(2, union.Topics.Length);
    }

    [Theory]
    [InlineData(901, 0)]
    [InlineData(902, 1)]
    public void Name_a_decision_on_a_page_whose_place_another_has_taken_since(int day, int conflicts)
    {
        var late = UnionSpace.Of($"""
            -- a:boat.md --
            {Boat}
            -- a:boat.md gone --
            -- a:ship.md was boat.md --
            {Boat}
            """).Designated("a:boat.md");
        var union = (late with { Pages = [.. late.Pages, .. AnotherPage(day).Pages] }).United();

        Assert.Equal(
            Enumerable.Repeat(
                "decision 1 names a:boat.md, which has become a:ship.md; another page stands there now", conflicts),
            union.Conflicts.Where(c => c.Kind == ConflictKind.Binding).Select(c => c.Detail));
    }

    [Fact]
    public void Stand_in_the_order_of_kind_and_address()
    {
        var union = UnionSpace.Of($"""
            -- a:x.md --
            {Boat}
            -- a:x/index.md --
            {Bread}
            -- a:c.md --
            {Boat} {Bread}
            -- b:c.md --
            {Boat} {Boat}
            """).Adrift("a:x.md", "else").Aliased("c", "a:x.md")
            .Bound("a:x.md", "a:c.md").Parted("a:c.md", "a:x.md").United();

        Assert.Equal(Enum.GetValues<ConflictKind>(), union.Conflicts.Select(c => c.Kind));
    }

    // A page that was made on that day; the decision is of the 901st.
    private static UnionSpace AnotherPage(int day)
    {
        var space = UnionSpace.Of($"-- a:boat.md --\n{Bread}\n");
        var page = space.Pages[0];
        var change = page.Gathered.History.Changes[0] with { At = PageDraft.Day(day) };
        var gathered = page.Gathered with { History = page.Gathered.History with { Changes = [change] } };
        return space with { Pages = [page with { Gathered = gathered }] };
    }
}
