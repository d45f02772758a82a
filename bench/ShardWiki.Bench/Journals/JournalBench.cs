using System.Diagnostics;
using System.Globalization;
using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Bench;

/// <summary>
/// Appends, batches and replay of a journal in a repository of its own, beside the git program making one flushed
/// commit for each event.
/// </summary>
internal static class JournalBench
{
    private const int Alone = 1000;
    private const int Batch = 1000;
    private const int Most = 100_000;
    private static int _next; // the number of the next entry

    public static int Run()
    {
        var root = Directory.CreateTempSubdirectory("shardwiki-bench-").FullName;
        GitRepository.InitBare(Path.Combine(root, "j.git")).Dispose();
        Console.WriteLine("| what | figure |");
        Console.WriteLine("|---|---|");
        Append(Open(root), 1);
        Row("one by one, each taking the lease and leaving it free", Rate(() => Singly(Open(root).Append, Alone), Alone));
        var journal = Open(root);
        using (var holding = ((HoldOutcome.Held)journal.Hold(TimeSpan.FromMinutes(1))).Holding)
        {
            Row("one by one, by a process that holds the lease", Rate(() => Singly(holding.Append, Alone), Alone));
            var batches = Rate(() => Batches(holding.Append, Most), Most - (2 * Alone));
            Row($"in batches of {Batch}", batches);
            Row($"one by one behind {Most} decisions", Rate(() => Singly(holding.Append, Alone), Alone));
        }

        Row($"replay of {Most + Alone} decisions from the branch, verified and folded", Median(() => Fold.Of(Open(root).Read(0))));
        var lines = Open(root).Read(0);
        Row("the fold of them alone", Median(() => Fold.Of(lines)));
        Row("replay of 10000 decisions, folded", Median(() => Fold.Of(Ten(root, lines).Read(0))));
        Row("repository", $"{Size(root)} MiB");
        Git(root, "gc", "-q");
        Row("repository after git gc", $"{Size(root)} MiB");
        Row("the git program, one flushed commit for each event", Rate(() => Plain(root, 100), 100));
        Directory.Delete(root, recursive: true);
        return 0;
    }

    /// <summary>
    /// Durable appends and the git program's commits in turn, since a disk that others use is three times as slow in one
    /// minute as in the next: what counts is the ratio.
    /// </summary>
    public static int InTurn(int rounds)
    {
        var root = Directory.CreateTempSubdirectory("shardwiki-bench-").FullName;
        GitRepository.InitBare(Path.Combine(root, "j.git")).Dispose();
        var journal = Open(root);
        Append(journal, 1);
        using (var holding = ((HoldOutcome.Held)journal.Hold(TimeSpan.FromMinutes(1))).Holding)
        {
            Console.WriteLine("| appends/s, lease held | git commits/s | ratio | processor time of an append |");
            Console.WriteLine("|---|---|---|---|");
            for (var round = 0; round < rounds; round++)
            {
                var processor = Environment.CpuUsage.TotalTime;
                var ours = Seconds(() => Singly(holding.Append, 100)) / 100;
                processor = Environment.CpuUsage.TotalTime - processor;
                var theirs = Seconds(() => Plain(root, 30)) / 30;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {1 / ours:F0} | {1 / theirs:F0} | {theirs / ours:F1} | {processor.TotalMilliseconds / 100:F1} ms |"));
            }
        }

        Directory.Delete(root, recursive: true);
        return 0;
    }

    /// <summary>Replay alone, again and again, for a profiler.</summary>
    public static int Replay()
    {
        var root = Directory.CreateTempSubdirectory("shardwiki-bench-").FullName;
        GitRepository.InitBare(Path.Combine(root, "j.git")).Dispose();
        Append(Open(root), 1);
        using (var holding = ((HoldOutcome.Held)Open(root).Hold(TimeSpan.FromMinutes(1))).Holding)
        {
            Batches(holding.Append, Most);
        }

        for (var round = 0; round < 4; round++)
        {
            var lines = Open(root).Read(0);
            Row("read and verified", Median(() => Open(root).Read(0)));
            Row("folded", Median(() => Fold.Of(lines)));
            Row("replay", Median(() => Fold.Of(Open(root).Read(0))));
        }

        Directory.Delete(root, recursive: true);
        return 0;
    }

    private static void Row(string what, string figure) => Console.WriteLine($"| {what} | {figure} |");

    private static string Rate(Action work, int count)
    {
        return string.Create(CultureInfo.InvariantCulture, $"{count / Seconds(work):F0} a second");
    }

    private static double Seconds(Action work)
    {
        var since = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    private static string Median(Action work)
    {
        var runs = Enumerable.Range(0, 5).Select(_ => Seconds(work)).Order().ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"{runs[2]:F2} s");
    }

    private static void Singly(Func<AppendRequest, AppendOutcome> append, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Require(append(Request(1)));
        }
    }

    private static void Batches(Func<AppendRequest, AppendOutcome> append, int until)
    {
        while (_next < until)
        {
            Require(append(Request(Math.Min(Batch, until - _next))));
        }
    }

    private static void Append(GitJournal journal, int count) => Require(journal.Append(Request(count)));

    private static void Require(AppendOutcome outcome)
    {
        if (outcome is not AppendOutcome.Appended)
        {
            throw new InvalidOperationException($"not appended: {outcome}");
        }
    }

    private static AppendRequest Request(int count) => new()
    {
        Entries = [.. Enumerable.Range(0, count).Select(_ => Entry(_next++))],
        Actor = new Author("Ann", "ann@example.org"),
        At = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(_next),
    };

    private static DraftedEntry Entry(int number) => DraftedEntry.Of(
        Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"01900000-0000-7000-8000-{number:x12}")),
        number == 0 ? new SpaceFounded(SpaceName.Parse("bench"))
            : new AliasSet(PagePath.Of($"old/{number}"), Identity.Parse($"notes:page-{number}.md")));

    private static GitJournal Ten(string root, IReadOnlyList<JournalEntry> lines)
    {
        var directory = Path.Combine(root, "ten.git");
        if (!Directory.Exists(directory))
        {
            var journal = Open(root, GitRepository.InitBare(directory));
            Require(journal.Import([.. lines.Take(10_000)]));
        }

        return Open(root, GitRepository.Open(directory));
    }

    private static GitJournal Open(string root) => Open(root, GitRepository.Open(Path.Combine(root, "j.git")));

    private static GitJournal Open(string root, GitRepository repository) => GitJournal.Open(repository, new JournalPlace
    {
        Stream = new JournalStream.OfSpace(SpaceName.Parse("bench")),
        MarkFile = repository.GitDirectory.EndsWith("j.git", StringComparison.Ordinal) ? Path.Combine(root, "mark") : null,
        Clock = TimeProvider.System,
    });

    private static string Size(string root)
    {
        var bytes = new DirectoryInfo(Path.Combine(root, "j.git")).EnumerateFiles("*", SearchOption.AllDirectories)
            .Sum(file => file.Length);
        return (bytes / 1048576.0).ToString("F1", CultureInfo.InvariantCulture);
    }

    private static void Plain(string root, int count)
    {
        var plain = Path.Combine(root, "plain.git");
        Git(root, "init", "-q", "--bare", plain);
        for (var i = 0; i < count; i++)
        {
            Git(root, "-c", "core.fsync=all", "-c", "user.name=A", "-c", "user.email=a@example.org", $"--git-dir={plain}",
                "--work-tree=.", "commit", "-q", "--allow-empty", "-m", $"event {i}");
        }
    }

    private static void Git(string root, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = Path.Combine(root, "j.git") };
        using var git = Process.Start(start)!;
        git.WaitForExit();
    }
}
