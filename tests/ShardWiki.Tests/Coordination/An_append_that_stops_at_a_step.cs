using System.Diagnostics;
using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>
/// An append that dies, or whose disk fails, before each step by which it writes: what
/// <see cref="An_append_that_is_disturbed"/> does with a tracer at each call, here also where no tracer may run.
/// </summary>
public sealed class An_append_that_stops_at_a_step : IDisposable
{
    private const int Term = 1000;
    private static readonly TimeSpan Allowance = TimeSpan.FromSeconds(3); // for a program to start
    private readonly ScratchFolder _scratch = new();

    public An_append_that_stops_at_a_step()
    {
        GitRepository.InitBare(Git).Dispose();
        using var founder = Appender.Start(Git, 0, "2", _scratch.Path("ack"), Term);
        Assert.Equal(0, Appender.End(founder).Code);
    }

    private string Git => _scratch.Path("j.git");

    [Fact]
    public void Blocks_nobody_when_it_dies_there()
    {
        var died = 0;
        for (var (step, ended) = (1, false); !ended; step++)
        {
            using var dying = Appender.Start([.. Appender.Command(Git, step, "1", _scratch.Path("ack"), Term), $"{step}"]);
            ended = Appender.End(dying).Code == 0;
            died += ended ? 0 : 1;
            var next = AppendedIn(100 + step);
            var most = TimeSpan.FromMilliseconds(Term) + Allowance;

            // How long a program takes that nobody disturbs, a busy machine says itself.
            Assert.True(next <= most || next <= most + (5 * AppendedIn(1000 + step)), $"step {step}: {next}");
            AssertWhole(step);
        }

        Assert.InRange(died, 15, 100);
    }

    [Fact]
    public void Acknowledges_nothing_when_that_step_fails()
    {
        var failed = 0;
        for (var (step, ended) = (1, false); !ended; step++)
        {
            var before = Ids().Count;
            var outcome = Appended(step, failing: step);
            ended = outcome.Step is null;
            failed += outcome.Failure is null ? 0 : 1;
            var isIn = Ids().Count - before;

            Assert.True(isIn == (outcome.Failure is null ? 1 : 0), $"step {step}, {outcome.Step}: {isIn} decisions stand");
            Assert.Null(Appended(step, failing: int.MaxValue).Failure);
            Assert.Equal(before + 1, Ids().Count);
            AssertWhole(step);
        }

        Assert.InRange(failed, 15, 100);
    }

    private TimeSpan AppendedIn(int number)
    {
        var since = Stopwatch.GetTimestamp();
        using var writer = Appender.Start(Git, number, "1", _scratch.Path("ack"), Term);
        var (code, errors) = Appender.End(writer);
        Assert.True(code == 0, $"{number}: {errors}");
        return Stopwatch.GetElapsedTime(since);
    }

    public void Dispose() => _scratch.Dispose();

    private (Exception? Failure, string? Step) Appended(int number, int failing)
    {
        var (count, at) = (0, default(string));
        var steps = new FileSteps(step =>
        {
            if (++count == failing)
            {
                at = step;
                throw new IOException("No space left on device");
            }
        });
        return (Record.Exception(() => Ask(steps, journal => journal.Append(Script.Request(1000 + number)))), at);
    }

    private void AssertWhole(int step)
    {
        var verdict = Ask(FileSteps.Unwatched, journal => journal.Verify());
        Assert.True(verdict is VerifyOutcome.Sound, $"step {step}: {verdict}");
        Assert.Equal(Ids().Count, Ids().Distinct().Count());
        Assert.Empty(File.ReadAllLines(_scratch.Path("ack")).Except(Ids()));
        Assert.Empty(Directory.EnumerateFiles(Git, "*.lock", SearchOption.AllDirectories));
    }

    private List<string> Ids() => Ask(FileSteps.Unwatched, journal =>
        journal.Read(0).Select(entry => entry.Id.ToString()).ToList());

    private T Ask<T>(FileSteps steps, Func<GitJournal, T> question)
    {
        using var repository = GitRepository.Open(Git, steps);
        using var journal = GitJournal.Open(repository, new JournalPlace
        {
            Stream = Script.Stream,
            Clock = TimeProvider.System,
            MarkFile = _scratch.Path("journal-mark"),
        });
        return question(journal);
    }
}
