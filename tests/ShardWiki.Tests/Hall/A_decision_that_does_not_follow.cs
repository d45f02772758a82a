using Xunit;

namespace ShardWiki.Tests;

public sealed class A_decision_that_does_not_follow : IDisposable
{
    private const string Id = "01900000-0000-7000-8000-0000000000aa";
    private readonly SmallSpace _space = new();

    public A_decision_that_does_not_follow() =>
        Assert.IsType<DecisionOutcome>(_space.Alias("x", "notes:one.md"));

    [Theory]
    [InlineData("alias.removed", "y", """{"from":"y"}""", "there is no alias at 'y'")]
    [InlineData("canonical.released", "notes:one.md", """{"voice":"notes:one.md"}""", "notes:one.md is not designated")]
    [InlineData("shard.detached", "notes", """{"shard":"notes"}""", "no shard 'notes' is attached")]
    [InlineData("decision.revoked", "x", """{"decision":9,"message":""}""", "there is no decision 9")]
    [InlineData("decision.revoked", "y", """{"decision":2,"message":""}""", "decision 2 is about 'x', not 'y'")]
    [InlineData(
        "overlay.withdrawn", "notes:one.md", """{"cause":"author","message":"","overlay":2}""", "there is no overlay 2")]
    public void Is_refused_and_nothing_is_written(string type, string subject, string data, string reason)
    {
        var refused = Assert.IsType<NotDone>(_space.Append(type, subject, data));

        Assert.Equal((reason, 1), (refused.Reason, refused.ExitCode));
        Assert.Equal(2, Assert.IsType<JournalLogOutcome>(JournalLogVerb.Run(_space.Request)).Seq);
    }

    [Fact]
    public void Is_answered_as_before_where_it_was_asked_before()
    {
        const string revocation = """{"decision":2,"message":""}""";

        Assert.Equal(3, Assert.IsType<DecisionOutcome>(_space.Append("decision.revoked", "x", revocation, Id)).Seq);
        Assert.Equal(3, Assert.IsType<DecisionOutcome>(_space.Append("decision.revoked", "x", revocation, Id)).Seq);
        Assert.Equal(
            "decision 2 is revoked already",
            Assert.IsType<NotDone>(_space.Append("decision.revoked", "x", revocation)).Reason);
    }

    [Fact]
    public void Is_marked_in_the_log_where_it_stands_all_the_same()
    {
        Assert.IsType<DecisionOutcome>(_space.Append("decision.revoked", "x", """{"decision":2,"message":""}"""));
        Assert.IsType<DecisionOutcome>(_space.Append("weather.changed", "sky", "{}"));
        var log = Assert.IsType<JournalLogOutcome>(JournalLogVerb.Run(_space.Request));

        Assert.Equal(
            ["", "revoked by decision 3", "", "unknown to this program"], log.Decisions.Select(line => line.Remark));
    }

    public void Dispose() => _space.Dispose();
}
