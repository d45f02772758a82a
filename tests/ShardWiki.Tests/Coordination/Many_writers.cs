using System.Diagnostics;
using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>Processes that append to one journal at the same time, each with a list of what was acknowledged to it.</summary>
public sealed class Many_writers : IDisposable
{
    private readonly JournalStore _store = new();

    public Many_writers()
    {
        using var founder = Appender.Start(Store, 0, "1", Acknowledged(0));
        Assert.Equal(0, Appender.End(founder).Code);
    }

    [Fact]
    public void Lose_nothing_and_write_nothing_twice()
    {
        var (writers, each) = (Soak.Of(6, 16), Soak.Of(20, 200));
        var started = Enumerable.Range(1, writers).Select(number => Start(number, each)).ToList();
        foreach (var process in started)
        {
            var (code, errors) = Appender.End(process);
            Assert.True(code == 0, errors);
            process.Dispose();
        }

        Assert.Equal(1 + (writers * each), AssertWhole(writers));
        Soak.Tell($"{writers} processes, {each} appends each: {writers * each} decisions, each once");
    }

    [Fact]
    public void Lose_nothing_when_they_are_killed_at_any_moment()
    {
        const int Writers = 4;
        var (kills, random) = (Soak.Of(25, 1000), new Random(20261125));
        var running = Enumerable.Range(1, Writers).Select(number => Start(number, 100_000)).ToArray();
        for (var kill = 0; kill < kills; kill++)
        {
            var victim = random.Next(Writers);
            Thread.Sleep(random.Next(20, 400));
            running[victim].Kill(entireProcessTree: true);
            running[victim].WaitForExit();
            running[victim].Dispose();
            running[victim] = Start(victim + 1, 100_000);
        }

        foreach (var process in running)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }

        var after = Appended(Writers + 1);
        var undisturbed = Appended(Writers + 2);

        // A term and a second; how long a program takes to start, this machine says itself.
        Assert.InRange(after, TimeSpan.Zero, TimeSpan.FromSeconds(11) + (5 * undisturbed));
        var standing = AssertWhole(Writers + 2);
        Soak.Tell($"{kills} kills: {standing} decisions, nothing that was acknowledged is lost");
    }

    private TimeSpan Appended(int number)
    {
        var since = Stopwatch.GetTimestamp();
        using var writer = Start(number, 1);
        var (code, errors) = Appender.End(writer);
        Assert.True(code == 0, errors);
        return Stopwatch.GetElapsedTime(since);
    }

    public void Dispose() => _store.Dispose();

    private string Store => _store.Folder;

    private string Acknowledged(int number) => _store.Path($"acknowledged-{number}");

    private Process Start(int number, int count) => Appender.Start(Store, number, $"{count}", Acknowledged(number));

    /// <summary>Holds the journal against what was acknowledged; the number of its lines.</summary>
    private int AssertWhole(int writers)
    {
        using var repository = GitRepository.Open(Store);
        using var journal = GitJournal.Open(
            repository, new JournalPlace { Stream = Script.Stream, Clock = TimeProvider.System });
        Assert.IsType<VerifyOutcome.Sound>(journal.Verify()); // no gap, one parent each
        var standing = journal.Read(0).Select(entry => entry.Id.ToString()).ToHashSet();
        Assert.Equal(standing.Count, journal.Read(0).Length);
        foreach (var number in Enumerable.Range(0, writers + 1).Where(number => File.Exists(Acknowledged(number))))
        {
            Assert.Empty(File.ReadAllLines(Acknowledged(number)).Where(id => id.Length == 36).Except(standing));
        }

        Assert.Equal("", Git("fsck", "--strict", "--no-dangling", "--no-progress"));
        return standing.Count;
    }

    private string Git(params string[] arguments)
    {
        using var git = new ScriptedRepository();
        return git.Git([$"--git-dir={Store}", .. arguments]);
    }
}
