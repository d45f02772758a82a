using ShardWiki.Coordination;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_journal_that_is_replayed : IDisposable
{
    private const string Points = ".shardwiki/checkpoints/handbook";
    private readonly SmallSpace _space = new();

    [Fact]
    public void Is_empty_where_nobody_decided_anything()
    {
        Assert.Equal((0L, null, null, 0), Told(JournalReplayVerb.Run(_space.Request, null)));
        Assert.Equal(
            0, Assert.IsType<JournalStateOutcome>(JournalStateVerb.Run(_space.Request)).State
                .GetProperty("journal").GetProperty("seq").GetInt64());
    }

    [Fact]
    public void Is_compared_with_the_checkpoint_that_reading_it_left()
    {
        _space.Import(1100);
        Assert.Equal((1101L, null, null, 0), Told(JournalReplayVerb.Run(_space.Request, null)));
        Assert.IsType<JournalStateOutcome>(JournalStateVerb.Run(_space.Request));
        Assert.Equal(["decisions-1101"], Directory.EnumerateFiles(_space.Path(Points)).Select(Path.GetFileName));
        Assert.IsType<DecisionOutcome>(_space.Alias("x", "notes:one.md"));

        Assert.Equal((1102L, 1101L, null, 0), Told(JournalReplayVerb.Run(_space.Request, null)));
        Assert.Equal((1101L, 1101L, null, 0), Told(JournalReplayVerb.Run(_space.Request, 1101)));
        Assert.Equal((1100L, null, null, 0), Told(JournalReplayVerb.Run(_space.Request, 1100)));
    }

    [Fact]
    public void Tells_where_a_checkpoint_gives_another_state()
    {
        _space.Import(20);
        var other = Fold.Of([.. Script.Entries(21)[..20], .. Script.Journal([.. Enumerable.Repeat(Script.Unknown(), 20)])[20..]]);
        Forge(Script.Entries(20)[^1].Head, other);

        Assert.Equal((21L, 21L, "/aliases/12/from", 1), Told(JournalReplayVerb.Run(_space.Request, null)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(22)]
    public void Has_an_end(long to)
    {
        _space.Import(20);
        var refused = Assert.IsType<NotDone>(JournalReplayVerb.Run(_space.Request, to));

        Assert.Equal(($"there is no decision {to}: the journal has 1 to 21", 2), (refused.Reason, refused.ExitCode));
    }

    [Fact]
    public void Makes_the_same_site_with_a_checkpoint_and_without_one()
    {
        _space.Import(1100);
        Assert.IsType<BuildOutcome>(_space.Build());
        Assert.True(File.Exists(_space.Path(Points + "/decisions-1101")));
        var with = Assert.IsType<BuildOutcome>(_space.Build());
        Directory.Delete(_space.Path(".shardwiki"), recursive: true);
        var without = Assert.IsType<BuildOutcome>(_space.Build());

        Assert.Equal((0, 0), (with.Files.Written, without.Files.Written));
    }

    [Fact]
    public void Tells_the_same_state_with_a_checkpoint_and_without_one()
    {
        _space.Import(1100);
        var first = JournalStateVerb.Run(_space.Request).ToString();
        var second = JournalStateVerb.Run(_space.Request).ToString();

        Assert.Equal(first, second);
        Assert.Equal(StateJson.Of(Script.Handbook, Fold.Of(Script.Entries(1100))), first);
    }

    public void Dispose() => _space.Dispose();

    private static (long, long?, string?, int) Told(VerbOutcome outcome)
    {
        var replayed = Assert.IsType<JournalReplayOutcome>(outcome);
        return (replayed.Seq, replayed.Checkpoint, replayed.Difference, replayed.ExitCode);
    }

    private void Forge(JournalHead head, CoordinationState state) =>
        new Checkpoints<CoordinationState>(_space.Path(Points), Script.Stream, Fold.Form)
            .Keep(new Checkpoint<CoordinationState>(head, state));
}
