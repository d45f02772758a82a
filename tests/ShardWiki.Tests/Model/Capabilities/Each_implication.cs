using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Each_implication
{
    public static TheoryData<int, string> Rows =>
        [.. ImplicationTable.Embedded.Rows.Select(row => (row.Row.Line, $"{row.When.Text}: {row.Yields}"))];

    [Theory, MemberData(nameof(Rows))]
    public void Yields_its_position_in_its_example(int line, string says)
    {
        var row = ImplicationTable.Embedded.Rows.Single(row => row.Row.Line == line);
        var profile = CapabilityProfile.Of(PlainFolder.With(row.Example)).GetProfile();

        Assert.Equal((row.Yields, says), (profile[row.Yields.Spectrum], says));
        Assert.Equal(PositionOrigin.Implied, profile.OriginOf(row.Yields.Spectrum));
    }

    [Theory, MemberData(nameof(Rows))]
    public void Is_the_one_that_decides_in_its_example(int line, string says)
    {
        var row = ImplicationTable.Embedded.Rows.Single(row => row.Row.Line == line);
        var profile = CapabilityProfile.Of(PlainFolder.With(row.Example)).GetProfile();

        var first = ImplicationTable.Embedded.Rows.First(other =>
            other.Yields.Spectrum == row.Yields.Spectrum && other.When.Holds(profile.Stance));

        Assert.Equal((line, says), (first.Row.Line, says));
    }

    [Fact]
    public void Agrees_with_every_rule_that_forbids()
    {
        var rules = ForbiddingRuleTable.Embedded.Rows.ToDictionary(rule => rule.Name);
        foreach (var declaration in PlainFolder.All())
        {
            if (CapabilityProfile.Of(declaration) is ProfileOutcome.Refused(var name, var explanation))
            {
                // What was refused was declared so: no rule may fall over a position that we implied ourselves.
                Assert.True(
                    rules[name].When.Reads.Concat(rules[name].Demands.Reads).All(read => read.IsDeclared),
                    $"{name}: {explanation}");
            }
        }
    }
}
