using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Each_rule_that_forbids
{
    public static TheoryData<string> Names => [.. ForbiddingRuleTable.Embedded.Rows.Select(rule => rule.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Refuses_its_example_with_its_own_name(string name)
    {
        var rule = ForbiddingRuleTable.Embedded.Rows.Single(rule => rule.Name == name);

        var refused = Assert.IsType<ProfileOutcome.Refused>(CapabilityProfile.Of(PlainFolder.With(rule.Example)));

        Assert.Equal(name, refused.Rule);
        Assert.StartsWith(rule.Reason, refused.Explanation);
        Assert.Contains(rule.Demands.Text, refused.Explanation);
    }

    [Theory, MemberData(nameof(Names))]
    public void Has_a_name_and_a_reason_that_read_as_sentences(string name)
    {
        var rule = ForbiddingRuleTable.Embedded.Rows.Single(rule => rule.Name == name);

        Assert.Matches("^[a-z]+(-[a-z]+)+$", name);
        Assert.EndsWith(".", rule.Reason);
    }

    [Theory]
    [InlineData("git-is-the-store-keeps-git-history", "substrate = git-is-the-store & history = revisions")]
    [InlineData("an-encrypted-shard-answers-no-query", "content-opacity = encrypted-shard & native-query = structured")]
    [InlineData("encrypted-content-is-opaque-to-translation",
        "content-opacity = encrypted-shard & translation = lossless")]
    [InlineData("native-crdt-merge-keeps-crdt-history",
        "substrate = peer-to-peer & operational-envelope = realtime & merge-model = native-crdt")]
    [InlineData("native-crdt-merge-happens-in-real-time",
        "substrate = peer-to-peer & history = crdt & merge-model = native-crdt")]
    [InlineData("no-write-verb-writes-nothing", "substrate = in-engine & write-granularity = page")]
    [InlineData("execute-is-gated", "substrate = in-engine & verb execute")]
    [InlineData("derive-projection-is-gated", "substrate = in-engine & verb derive-projection")]
    public void Stands_among_those_of_the_architecture(string rule, string declaration)
    {
        var refused = Assert.IsType<ProfileOutcome.Refused>(CapabilityProfile.Of(PlainFolder.With(declaration)));

        Assert.Equal(rule, refused.Rule);
    }
}
