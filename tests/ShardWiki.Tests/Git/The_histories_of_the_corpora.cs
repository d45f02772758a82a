using System.Diagnostics;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_histories_of_the_corpora
{
    private const int Samples = 150;

    [Theory]
    [InlineData("ikiwiki-2011")]
    [InlineData("ikiwiki-2018")]
    [InlineData("rust-book")]
    public void Are_what_git_log_reports_of_sampled_paths(string corpus)
    {
        Assert.SkipUnless(Corpora.ArePresent, Corpora.AbsentReason);
        using var scratch = new ScratchFolder();
        var outcome = Mirror.Fetch(new MirrorRequest
        {
            Address = Corpora.Path(corpus), MirrorFolder = scratch.Path("mirror"), IsTrustedPlace = true,
        }, TestContext.Current.CancellationToken);
        var revision = Assert.IsType<MirrorOutcome.Fetched>(outcome).Revision;
        using var mirror = GitRepository.Open(scratch.Path("mirror"));
        var histories = mirror.Histories(new HistoryRequest { Revision = revision, Folder = "" });
        // With its Bloom filters git answers for one path in milliseconds instead of a walk.
        Log(mirror, "commit-graph", "write", "--reachable", "--changed-paths");
        var random = new Random(2018);
        var live = mirror.Files(revision, "").Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var sampled = histories.Paths.Where(live.Contains).OrderBy(_ => random.Next()).Take(Samples)
            .Concat(histories.Paths.Where(path => !live.Contains(path)).OrderBy(_ => random.Next()).Take(Samples / 5));
        Parallel.ForEach(sampled, new ParallelOptions { MaxDegreeOfParallelism = 2 }, path => Assert.Equal(
            Log(mirror, "--literal-pathspecs", "log", "--format=%H", revision.ToString(), "--", path),
            histories.Of(path).Select(change => change.Commit.ToString())));
    }

    private static string[] Log(GitRepository mirror, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["--git-dir", mirror.GitDirectory, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        _ = process.StandardError.ReadToEndAsync();
        return process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
