using System.Diagnostics;
using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>
/// One append, killed or refused by the system at each of its calls in turn that touch the file system (with every run
/// of the tests, at some of them). What the tracer counts begins with the program's own start, so that nothing is left
/// out.
/// </summary>
public sealed class An_append_that_is_disturbed : IDisposable
{
    private const string Tracer = "/usr/bin/strace";
    private const string Calls = "openat,mkdir,rename,unlink,fsync,write,pwrite64,ftruncate,flock,lstat,stat,newfstatat";
    private const int Term = 1000;
    private const int Shift = 3;

    // What a shell calls SIGABRT: the runtime itself could not go on, as little asked as one that is killed, and what it
    // had written by then stands unacknowledged.
    private const int Aborted = 128 + 6;
    private readonly ScratchFolder _scratch = new();
    private int _round;

    public An_append_that_is_disturbed()
    {
        GitRepository.InitBare(_scratch.Path("whole/j.git")).Dispose();
        Assert.Equal(0, End(Appender.Command(_scratch.Path("whole/j.git"), 0, "2", _scratch.Path("ack"), Term)).Code);
    }

    [Fact]
    public void Blocks_nobody_when_it_is_killed_at_any_call()
    {
        Assert.SkipUnless(File.Exists(Tracer), $"{Tracer} is not here: apt-get install strace");
        var killed = 0;
        foreach (var call in CallsOfOneAppend())
        {
            var round = Round();
            var code = Disturbed(round, $"inject={call.Name}:signal=KILL:when={call.Time}").Code;
            killed += code == 0 ? 0 : 1;
            var since = Stopwatch.GetTimestamp();
            var next = End(Appender.Command($"{round}/j.git", 2, "1", $"{round}/next", Term));
            var took = Stopwatch.GetElapsedTime(since);

            Assert.True(next.Code == 0, $"{call}: {next.Errors}");
            Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(Term / 1000 + 1 + Allowance));
            AssertWhole(round, call);
            Directory.Delete(round, recursive: true);
        }

        Assert.InRange(killed, 3, int.MaxValue);
        Soak.Tell($"killed at {killed} calls: each next append succeeded");
    }

    [Theory]
    [InlineData("ENOSPC")]
    [InlineData("EIO")]
    [InlineData("EACCES")]
    public void Acknowledges_nothing_that_failed(string error)
    {
        Assert.SkipUnless(File.Exists(Tracer), $"{Tracer} is not here: apt-get install strace");
        var failed = 0;
        foreach (var call in CallsOfOneAppend())
        {
            var round = Round();
            var before = Ids(round).Count;
            var (code, _) = Disturbed(round, $"inject={call.Name}:error={error}:when={call.Time}");
            failed += code == 0 ? 0 : 1;
            var acknowledged = File.Exists($"{round}/ack") && File.ReadAllText($"{round}/ack").Length == 37;
            var after = Ids(round).Count;

            var written = code == 0 || acknowledged || (code == Aborted && after > before);
            Assert.True(after == (written ? before + 1 : before), $"{call}: {code}");
            var again = End(Appender.Command($"{round}/j.git", 1, "1", $"{round}/again", Term));
            Assert.True(again.Code == 0, $"{call}: {again.Errors}");
            Assert.Equal(before + 1, Ids(round).Count);
            AssertWhole(round, call);
            Directory.Delete(round, recursive: true);
        }

        Soak.Tell($"{error} at each call, {failed} appends failed: nothing acknowledged, each retry succeeded");
    }

    public void Dispose() => _scratch.Dispose();

    // Starting two programs takes longer on a machine that has other work; the wait for a term is what is bounded.
    private static int Allowance => 3;

    private string Round()
    {
        var round = _scratch.Path($"round-{_round++}");
        Copy(_scratch.Path("whole"), round);
        return round;
    }

    // The calls on paths below the repository and the mark, and a few around each: what the runtime does beside them
    // shifts their numbers by some from run to run. (The tracer's own choice by path takes whole paths only, which the
    // names of objects are not known as before; and it counts each kind of call by itself.)
    private IEnumerable<TracedCall> CallsOfOneAppend()
    {
        var round = Round();
        Assert.Equal(0, Disturbed(round, $"trace={Calls}").Code);
        var main = File.ReadLines($"{round}/trace").First().Split(' ')[0];
        var lines = File.ReadLines($"{round}/trace").Where(line => line.StartsWith($"{main} ", StringComparison.Ordinal))
            .Where(line => !line.Contains("+++", StringComparison.Ordinal)).ToList();
        var names = lines.Select(line => line.Split('(')[0].Split(' ')[^1]).ToList();
        var near = Enumerable.Range(0, lines.Count)
            .Where(at => lines[Math.Max(at - Shift, 0)..Math.Min(at + Shift + 1, lines.Count)].Any(line => line.Contains(round, StringComparison.Ordinal)))
            .Select(at => new TracedCall(names[at], names[..(at + 1)].Count(name => name == names[at])))
            .ToList();
        Assert.InRange(near.Count, 100, lines.Count);
        for (var at = 0; at < near.Count; at += Soak.Of(near.Count / 5, 1))
        {
            yield return near[at];
        }
    }

    private static (int Code, string Errors) Disturbed(string round, string how) => End(
    [
        Tracer, "-f", "-qq", "-y", "-o", $"{round}/trace", "-e", $"trace={Calls}", "-e", how,
        .. Appender.Command($"{round}/j.git", 1, "1", $"{round}/ack", Term),
    ]);

    private static (int Code, string Errors) End(IReadOnlyList<string> command)
    {
        using var process = Appender.Start(command);
        return Appender.End(process);
    }

    private static List<string> Ids(string round) => Read(round, journal =>
        journal.Read(0).Select(entry => entry.Id.ToString()).ToList());

    private static void AssertWhole(string round, TracedCall call)
    {
        var verdict = Read(round, journal => journal.Verify());
        Assert.True(verdict is VerifyOutcome.Sound, $"{call}: {verdict}");
        Assert.Equal(Ids(round).Count, Ids(round).Distinct().Count());
        Assert.Empty(Directory.EnumerateFiles(round, "*.lock", SearchOption.AllDirectories));
        foreach (var acknowledged in Directory.EnumerateFiles(round, "ack"))
        {
            Assert.Empty(File.ReadAllLines(acknowledged).Where(id => id.Length == 36).Except(Ids(round)));
        }
    }

    private static T Read<T>(string round, Func<GitJournal, T> question)
    {
        using var repository = GitRepository.Open($"{round}/j.git");
        using var journal = GitJournal.Open(repository, new JournalPlace
        {
            Stream = Script.Stream,
            Clock = TimeProvider.System,
            MarkFile = $"{round}/journal-mark",
        });
        return question(journal);
    }

    private static void Copy(string from, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories).Prepend(from))
        {
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
        }
    }

    /// <summary>A kind of call, and the how manieth of its kind it is.</summary>
    private sealed record TracedCall(string Name, int Time);
}
