using System.Diagnostics;
using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>
/// A subscription in one process, writers in others, and git itself in further ones, which moves references and objects
/// from file to file all the while.
/// </summary>
public sealed class A_journal_that_is_followed : IDisposable
{
    private readonly JournalStore _store = new();

    public A_journal_that_is_followed()
    {
        using var founder = Appender.Start(Store, 0, "1", _store.Path("ack"));
        Assert.Equal(0, Appender.End(founder).Code);
    }

    [Theory]
    [InlineData("pack-refs --all --prune")]
    [InlineData("repack -q -a -d")]
    [InlineData("gc -q --prune=2.weeks.ago")]
    public void Misses_no_line_while_git_cleans_up(string command)
    {
        var each = Soak.Of(15, 150);
        using var stop = new CancellationTokenSource();
        var times = 0;
        var cleaning = new Thread(() => times = CleanUp(command, stop.Token));
        cleaning.Start();
        var writers = new[] { 1, 2 }.Select(number =>
            Appender.Start(Store, number, $"{each}", _store.Path($"ack-{number}"))).ToList();
        var seen = new List<long>();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var following = new Thread(() => seen = Follow(1 + (2 * each), patience.Token));
        following.Start();
        var ends = writers.Select(Appender.End).ToList();
        writers.ForEach(writer => writer.Dispose());

        // All is written: what was not seen soon was missed.
        patience.CancelAfter(20_000);
        following.Join();
        stop.Cancel();
        cleaning.Join();
        Assert.All(ends, end => Assert.True(end.Code == 0, end.Errors));
        Assert.InRange(times, 2, int.MaxValue);
        Assert.Equal(Enumerable.Range(1, 1 + (2 * each)).Select(seq => (long)seq), seen);
    }

    [Fact]
    public void Begins_behind_the_line_that_was_seen_last()
    {
        using var writer = Appender.Start(Store, 1, "5", _store.Path("ack-1"));
        Assert.Equal(0, Appender.End(writer).Code);

        Assert.Equal([4L, 5, 6], With(journal => JournalFollowing.Of(journal, 3, Stop).Take(3).Select(line => line.Seq).ToList()));
    }

    [Fact]
    public void Ends_when_it_is_told()
    {
        using var stop = new CancellationTokenSource(300);

        Assert.Single(With(journal => JournalFollowing.Of(journal, 0, stop.Token).ToList()));
    }

    public void Dispose() => _store.Dispose();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Store => _store.Folder;

    private List<long> Follow(int lines, CancellationToken stop) =>
        With(journal => JournalFollowing.Of(journal, 0, stop).Take(lines).Select(line => line.Seq).ToList());

    private int CleanUp(string command, CancellationToken stop)
    {
        var times = 0;
        for (; !stop.IsCancellationRequested; times++)
        {
            using var git = Process.Start(new ProcessStartInfo("git", [$"--git-dir={Store}", .. command.Split(' ')])
            {
                RedirectStandardError = true,
            })!;
            git.StandardError.ReadToEnd();
            git.WaitForExit();
        }

        return times;
    }

    private T With<T>(Func<GitJournal, T> question)
    {
        using var repository = GitRepository.Open(Store);
        using var journal = GitJournal.Open(
            repository, new JournalPlace { Stream = Script.Stream, Clock = TimeProvider.System });
        return question(journal);
    }
}
