using System.Diagnostics;
using ShardWiki.Adapters;
using ShardWiki.Model;
using ShardWiki.Testing;
using ShardWiki.Union;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>
/// The two ikiwiki corpora: each page of 2011 whose bytes stand in the history of its path in 2018 is behind by as many
/// changes as git counts.
/// </summary>
public sealed class The_corpora_against_git : IDisposable
{
    private const int Samples = 250;

    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Are_behind_by_what_git_log_counts()
    {
        Assert.SkipUnless(Corpora.ArePresent, Corpora.AbsentReason);
        var union = CorporaUnion.Of(_scratch, TestContext.Current.CancellationToken);
        var git = Directory.GetDirectories(_scratch.Path(".shardwiki/mirrors"), "ikiwiki-2018-*").Single();
        var revision = union.Shards[0].Revision.ToString();
        _ = Git(git, "", "commit-graph", "write", "--reachable", "--changed-paths");
        var newer = union.Shards[0].Pages.ToDictionary(p => p.Source, p => p, StringComparer.Ordinal);
        var random = new Random(2011);
        var pages = union.Shards[1].Pages.Where(p => p.Shape == PageShape.Page && newer.ContainsKey(p.Source))
            .OrderBy(_ => random.Next()).Take(Samples).ToArray();
        var wrong = pages.AsParallel().Select(page => Difference(union, page, Versions(git, revision, page.Source)))
            .OfType<string>().Order(StringComparer.Ordinal).ToArray();

        Assert.Empty(wrong);
    }

    // The versions of a path, newest first, each with its blob and the author's time.
    private static (string Blob, DateTimeOffset At)[] Versions(string git, string revision, string path)
    {
        var log = Git(git, "", "--literal-pathspecs", "log", "--format=%H %at", revision, "--", path);
        var asked = string.Concat(log.Select(l => $"{l.Split(' ')[0]}:{path}\n"));
        var blobs = Git(git, asked, "cat-file", "--batch-check");
        return [.. log.Zip(blobs, (l, b) => (b.Split(' ')[0],
            DateTimeOffset.FromUnixTimeSeconds(long.Parse(l.Split(' ')[1], null))))];
    }

    private static string? Difference(UnionGraph union, GatheredPage page, (string Blob, DateTimeOffset At)[] versions)
    {
        var at = Array.FindIndex(versions, v => v.Blob == page.Content.Content.ToString());
        if (at < 0)
        {
            return null;
        }

        Divergence expected = at == 0
            ? new Divergence.Identical()
            : new Divergence.Behind(at, versions[at - 1].At.ToUniversalTime());
        var topic = union.Topics.Single(t => t.Voices.Any(v => v.Id == page.Id));
        var found = topic.Voices.Single(v => v.Id == page.Id).Divergence;
        return found == expected ? null : $"{page.Id}: git says {expected}, the union {found} of {topic.Reference}";
    }

    private static string[] Git(string git, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["--git-dir", git, .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        _ = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        return process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
