using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_lease : IDisposable
{
    private const int LongTerm = 120_000; // milliseconds; longer than a busy machine makes anything take
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(200);
    private readonly ScratchFolder _scratch = new();
    private readonly List<GitRepository> _opened = [];

    public A_lease()
    {
        GitRepository.InitBare(_scratch.Path("j.git")).Dispose();
        Script.Written(Open().Append(Script.Founding()));
    }

    [Fact]
    public void Is_held_in_an_epoch_of_its_own_and_let_go()
    {
        var journal = Open();
        var free = journal.Lease()!;
        using (var holding = Held(journal))
        {
            var held = journal.Lease()!;
            Assert.Equal((free.Epoch + 1, true, false), (held.Epoch, held.IsOfThisStore, held.IsHolderDead));
            Assert.Equal(ProcessMark.Own.Text, held.Holder);
            Assert.NotNull(held.Expires);
            Script.Written(holding.Append(Script.Request(1)));
            Assert.Equal(held.Epoch, journal.Lease()!.Epoch);
        }

        Assert.Null(journal.Lease()!.Holder);
        Assert.IsType<VerifyOutcome.Sound>(journal.Verify());
    }

    [Fact]
    public void Cannot_be_had_before_there_is_a_line()
    {
        GitRepository.InitBare(_scratch.Path("empty.git")).Dispose();

        Assert.IsType<HoldOutcome.NothingToHold>(Open("empty.git").Hold(TimeSpan.Zero));
    }

    [Fact]
    public void Is_refused_while_another_holds_it()
    {
        using var holding = Held(Open());

        var elsewhere = Assert.IsType<HoldOutcome.HeldElsewhere>(Open().Hold(TimeSpan.Zero));
        Assert.Equal(holding.Epoch, elsewhere.Epoch);
    }

    [Fact]
    public void Lets_the_holder_append_what_others_want()
    {
        using var holding = Held(Open());
        using var stop = new CancellationTokenSource();
        var serving = Serve(holding, stop.Token);
        var written = Script.Written(Open().Append(Script.Request(7)));
        stop.Cancel();
        serving.Join();

        Assert.Equal(Script.Id(7), written[0].Id);
        Assert.Equal(holding.Epoch, Open().Lease()!.Epoch);
        Assert.Empty(Intents());
    }

    [Fact]
    public void Is_renewed_by_a_holder_that_serves_for_longer_than_its_term()
    {
        using var holding = Held(Open(term: Short));
        using var stop = new CancellationTokenSource();
        var serving = Serve(holding, stop.Token);
        var elsewhere = Open(term: Short).Hold(3 * Short);
        stop.Cancel();
        serving.Join();

        Assert.IsType<HoldOutcome.HeldElsewhere>(elsewhere);
        Assert.False(holding.IsLost);
    }

    [Fact]
    public void Is_taken_over_when_its_term_ended_and_then_the_older_holder_can_write_no_more()
    {
        var old = Held(Open(term: Short));
        Script.Written(Open(term: Short).Append(Script.Request(1)));

        Assert.Equal(old.Epoch + 1, Open().Lease()!.Epoch);
        var late = Assert.IsType<AppendOutcome.NotHolder>(old.Append(Script.Request(2)));
        Assert.Equal(old.Epoch + 1, late.Epoch);
        Assert.True(old.IsLost);
        Assert.Equal(2, Open().Head().Seq);
        old.Dispose();
        Assert.Equal(old.Epoch + 1, Open().Lease()!.Epoch);
        Assert.Empty(Intents());
    }

    // A holder that stopped for a while, and whose clock stood still with it, finds out at the store and not at the clock.
    [Fact]
    public void Is_fenced_at_the_store_whatever_the_holders_clock_says()
    {
        var frozen = new Clock { Now = Script.Beginning, Stopped = true };
        var old = Held(Open(term: Short, clock: frozen));
        Script.Written(Open(term: Short).Append(Script.Request(1)));

        Assert.IsType<AppendOutcome.NotHolder>(old.Append(Script.Request(2)));
        Assert.Equal(2, Open().Head().Seq);
    }

    [Theory]
    [InlineData(-1000)]
    [InlineData(1000)]
    public void Is_not_believed_about_the_time(int days)
    {
        var wrong = new Clock { Now = Script.Beginning.AddDays(days) };
        using var holding = Held(Open(clock: wrong));

        Assert.IsType<HoldOutcome.HeldElsewhere>(Open().Hold(Short));
        Assert.IsType<HoldOutcome.HeldElsewhere>(Open(clock: new Clock { Now = Script.Beginning }).Hold(Short));
    }

    [Fact]
    public void Counts_as_free_in_a_clone()
    {
        using var holding = Held(Open());
        using var git = new ScriptedRepository();
        git.Git("clone", "--bare", "-q", _scratch.Path("j.git"), _scratch.Path("clone.git"));
        var clone = Open("clone.git");

        Assert.False(clone.Lease()!.IsOfThisStore);
        Script.Written(clone.Append(Script.Request(1)));
    }

    [Fact]
    public void Is_taken_over_at_once_when_its_holder_is_known_to_have_died()
    {
        using (var appender = Appender.Start(_scratch.Path("j.git"), 1, "hold", _scratch.Path("ack"), LongTerm))
        {
            Assert.StartsWith("epoch", appender.StandardOutput.ReadLine());
            appender.Kill(entireProcessTree: true);
            appender.WaitForExit();
        }

        Assert.True(Open().Lease()!.IsHolderDead);
        var since = TimeProvider.System.GetTimestamp();
        Script.Written(Open().Append(Script.Request(1)));
        Assert.InRange(TimeProvider.System.GetElapsedTime(since), TimeSpan.Zero, TimeSpan.FromMilliseconds(LongTerm / 2));
    }

    [Fact]
    public void Makes_a_writer_give_up_whose_wish_a_living_holder_does_not_hear()
    {
        using var holding = Held(Open(term: TimeSpan.FromMilliseconds(LongTerm)));
        using var stop = new CancellationTokenSource();
        var renewing = new Thread(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                Thread.Sleep(50);
                Script.Written(holding.Append(Script.Request(500 + Random.Shared.Next(1000))));
            }
        });
        renewing.Start();
        var outcome = Open(term: Short).Append(Script.Request(1));
        stop.Cancel();
        renewing.Join();

        Assert.Equal(holding.Epoch, Assert.IsType<AppendOutcome.NotHolder>(outcome).Epoch);
        Assert.Empty(Intents());
        Assert.DoesNotContain(Open().Read(0), entry => entry.Id == Script.Id(1));
    }

    public void Dispose()
    {
        foreach (var repository in _opened)
        {
            repository.Dispose();
        }

        _scratch.Dispose();
    }

    private static Thread Serve(JournalHolding holding, CancellationToken stop)
    {
        var thread = new Thread(() => holding.Serve(stop));
        thread.Start();
        return thread;
    }

    private static JournalHolding Held(GitJournal journal) =>
        Assert.IsType<HoldOutcome.Held>(journal.Hold(TimeSpan.Zero)).Holding;

    private IEnumerable<string> Intents() => _opened[0].References("refs/shardwiki/handbook/intents/");

    private GitJournal Open(string name = "j.git", TimeSpan? term = null, TimeProvider? clock = null)
    {
        var repository = GitRepository.Open(_scratch.Path(name));
        _opened.Add(repository);
        return GitJournal.Open(repository, new JournalPlace
        {
            Stream = Script.Stream,
            Clock = clock ?? TimeProvider.System,
            Term = term ?? TimeSpan.FromSeconds(10),
        });
    }

    private sealed class Clock : TimeProvider
    {
        public required DateTimeOffset Now { get; init; }

        public bool Stopped { get; init; }

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => Stopped ? 0 : base.GetTimestamp();
    }
}
