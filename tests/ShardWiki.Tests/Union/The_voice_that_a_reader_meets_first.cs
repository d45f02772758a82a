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

    [Theory]
    [InlineData(CanonicalPolicy.Newest, "a:boat.md", "newest")]
    [InlineData(CanonicalPolicy.GitMerge, "a:boat.md", "git-merge")]
    [InlineData(CanonicalPolicy.ShardOrder, "b:boat.md", "shard-order")]
    [InlineData(CanonicalPolicy.OverlayOnly, null, "chorus")]
    public void Is_the_one_that_went_on_where_the_policy_asks_what_is_new(
        CanonicalPolicy policy, string? canonical, string rule)
    {
        var space = UnionSpace.Of($"-- b:boat.md --\n{Boat}\n-- a:boat.md --\n{Boat}\n-- a:boat.md --\n{Boat} New.\n");
        var topic = Assert.Single((space with { Policy = policy }).United().Topics);

        Assert.Equal((canonical, rule), (topic.Canonical?.ToString(), topic.Policy));
        Assert.Empty(topic.Merges);
    }

    [Fact]
    public void Is_the_one_with_an_overlay_where_only_overlays_count()
    {
        var space = UnionSpace.Of($"-- b:boat.md --\n{Boat}\n-- a:boat.md --\n{Boat}\n").Overlaid("a:boat.md", $"{Boat} So.\n");
        var topic = Assert.Single((space with { Policy = CanonicalPolicy.OverlayOnly }).United().Topics);

        Assert.Equal(("a:boat.md", "overlay-only"), (topic.Canonical?.ToString(), topic.Policy));
    }

    [Fact]
    public void Reads_as_git_merges_all_voices_where_it_does()
    {
        var topic = Assert.Single((Apart("Sailing.") with { Policy = CanonicalPolicy.GitMerge }).United().Topics);

        Assert.Equal(TopicState.Mergeable, topic.State);
        Assert.Equal(["b:boat.md"], topic.Merges.Select(m => m.Voice.ToString()));
    }

    [Fact]
    public void Reads_as_it_is_where_the_voices_clash()
    {
        var topic = Assert.Single((Apart("Rowing!") with { Policy = CanonicalPolicy.GitMerge }).United().Topics);

        Assert.Equal(TopicState.Conflicting, topic.State);
        Assert.Empty(topic.Merges);
    }

    [Fact]
    public void Is_picked_by_the_rule_for_its_topic_then_by_that_for_its_path()
    {
        var two = $"-- b:boat.md --\n{Boat}\n-- a:boat.md --\n{Boat}\n"
            + $"-- b:x/bread.md --\n{Bread}\n-- a:x/bread.md --\n{Bread}\n"
            + $"-- b:x/cake.md --\n{Bread} {Boat}\n-- a:x/cake.md --\n{Bread} {Boat}\n";
        Assert.True(Model.PathPattern.TryParse("x/**", out var below, out _));
        var space = UnionSpace.Of(two);
        var union = Unite.Of(space.Input() with
        {
            Policy = new UnionPolicy(CanonicalPolicy.ShardOrder, new EquivalenceSettings())
            {
                Rules =
                [
                    new PolicyRule.ForPaths(below, CanonicalPolicy.Chorus),
                    new PolicyRule.ForTopic(Model.Identity.Parse("a:x/cake.md"), CanonicalPolicy.Newest),
                ],
            },
        });

        Assert.Equal(
            ["boat shard-order", "x/bread chorus", "x/cake newest"],
            union.Topics.Select(t => $"{t.Address} {t.Policy}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("boat", "boat chorus")]
    [InlineData("ship", "boat shard-order")]
    public void Is_picked_by_the_rule_for_the_path_of_the_first_shard(string paths, string picked)
    {
        Assert.True(Model.PathPattern.TryParse(paths, out var pattern, out _));
        var union = Unite.Of(UnionSpace.Of($"-- b:boat.md --\n{Boat}\n-- a:ship.md --\n{Boat}\n").Input() with
        {
            Policy = new UnionPolicy(CanonicalPolicy.ShardOrder, new EquivalenceSettings()) { Rules = [new PolicyRule.ForPaths(pattern, CanonicalPolicy.Chorus)] },
        });

        Assert.Equal(picked, string.Join('|', union.Topics.Select(t => $"{t.Address} {t.Policy}")));
    }

    [Fact]
    public void Is_picked_by_the_first_of_two_rules_that_fit()
    {
        Assert.True(Model.PathPattern.TryParse("x/**", out var below, out _));
        Assert.True(Model.PathPattern.TryParse("**", out var all, out _));
        var page = Model.Identity.Parse("a:boat.md");
        var union = Unite.Of(UnionSpace.Of(
            $"-- b:boat.md --\n{Boat}\n-- a:boat.md --\n{Boat}\n-- b:x/bread.md --\n{Bread}\n-- a:x/bread.md --\n{Bread}\n").Input() with
        {
            Policy = new UnionPolicy(CanonicalPolicy.ShardOrder, new EquivalenceSettings())
            {
                Rules =
                [
                    new PolicyRule.ForPaths(below, CanonicalPolicy.Chorus), new PolicyRule.ForPaths(all, CanonicalPolicy.Newest),
                    new PolicyRule.ForTopic(page, CanonicalPolicy.Chorus), new PolicyRule.ForTopic(page, CanonicalPolicy.Newest),
                ],
            },
        });

        Assert.Equal(["boat chorus", "x/bread chorus"], union.Topics.Select(t => $"{t.Address} {t.Policy}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("x/*", "boat shard-order|x/bread chorus")]
    [InlineData("title(bread) or x/bread", "boat shard-order|x/bread chorus")]
    [InlineData("shard(b)", "boat chorus|x/bread chorus")]
    [InlineData("link(boat)", "boat shard-order|x/bread chorus")]
    [InlineData("backlink(x/bread)", "boat chorus|x/bread shard-order")]
    [InlineData("overlaid() or stale()", "boat shard-order|x/bread shard-order")]
    [InlineData("created_before(gone)", "boat shard-order|x/bread shard-order")]
    public void Is_picked_by_the_rule_whose_specification_selects_the_first_voice(string spec, string picked)
    {
        var written = new Model.Place(null, "shardwiki.yml", 7, 3);
        var space = UnionSpace.Of(
            $"-- b:boat.md --\n{Boat}\n-- a:boat.md --\n{Boat}\n-- b:x/bread.md --\n{Bread} [b](../boat.md)\n-- a:x/bread.md --\n{Bread}\n");
        var union = Unite.Of(space.Input() with
        {
            Policy = new UnionPolicy(CanonicalPolicy.ShardOrder, new EquivalenceSettings())
            {
                Rules = [new PolicyRule.ForPages(((PageSpecReading.Read)PageSpec.Of(spec)).Spec, written, CanonicalPolicy.Chorus)],
            },
        });

        Assert.Equal(picked.Split('|'), union.Topics.Select(t => $"{t.Address} {t.Policy}").Order(StringComparer.Ordinal));
        var told = union.Findings.Where(f => f.Code == Model.FindingCode.PolicyUnanswered).ToArray();
        Assert.Equal(spec.Contains("gone", StringComparison.Ordinal) ? [written] : [], told.Select(f => f.Place));
    }

    [Fact]
    public void Comes_before_the_others_who_stand_by_declared_order_and_key() => Assert.Equal(
        "a:boat.md b:boat.md b:ship.md",
        UnionReading.Sets(UnionSpace
            .Of($"-- b:ship.md --\n{Boat}\n-- b:boat.md --\n{Boat}\n-- a:boat.md --\n{Boat}\n")
            .Designated("a:boat.md").United()));

    private const string Bread =
        "Bread is baked from flour, water, salt and patience; the oven should be as hot as it will go.";

    // Both went on from one text: a at its end, b at its beginning or in the same line as a.
    private static UnionSpace Apart(string beginning)
    {
        var common = $"Rowing.\n\n{Boat}\n\nSailing.";
        var theirs = beginning == "Rowing!" ? common.Replace("Rowing.", beginning, StringComparison.Ordinal) : $"New.\n\n{common}";
        var ours = beginning == "Rowing!" ? common.Replace("Rowing.", "Rowing?", StringComparison.Ordinal) : $"{common} So.";
        return UnionSpace.Of(
            $"-- a:boat.md --\n{common}\n-- a:boat.md --\n{ours}\n-- b:boat.md --\n{common}\n-- b:boat.md --\n{theirs}\n");
    }
}
