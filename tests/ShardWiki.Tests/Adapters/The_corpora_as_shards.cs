using System.Diagnostics;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class The_corpora_as_shards : IDisposable
{
    private readonly GatheringSpace space = new();

    public void Dispose() => space.Dispose();

    [Fact]
    public void Lose_no_page_and_double_none()
    {
        Assert.SkipUnless(Corpora.ArePresent, Corpora.AbsentReason);
        space.Attach(
            Corpus("ikiwiki-2011", Dialect.Ikiwiki), Corpus("ikiwiki-2018", Dialect.Ikiwiki),
            Corpus("rust-book", Dialect.Gfm));
        var built = space.Build();
        Assert.Equal(
            [1756, 2420, 349],
            built.Snapshot.Shards.Select(shard => shard.Pages.Count(page => page.Shape == PageShape.Page)));
        Assert.All(built.Snapshot.Shards, shard =>
        {
            Assert.Equal(Listed(shard), shard.Pages.Select(page => page.Source).Order(StringComparer.Ordinal));
            Assert.Equal(shard.Pages.Length, shard.Pages.Select(page => page.Id).Distinct().Count());
            Assert.All(shard.Pages, page => Assert.Equal(page.Content.Content, page.History.Last?.Content));
        });
        Assert.Empty(built.Snapshot.Findings.Where(finding => finding.Severity == Severity.Error));
    }

    private static Attachment Corpus(string name, Dialect dialect) =>
        GatheringSpace.Git(name, Corpora.Path(name)) with { Reference = "main", Dialect = dialect };

    // What git itself says is there.
    private IEnumerable<string> Listed(ShardSnapshot shard)
    {
        var mirrors = System.IO.Path.Combine(space.StateFolder, "mirrors");
        var mirror = Directory.GetDirectories(mirrors, $"{shard.Attachment.Name}-*").Single();
        string[] list = ["--git-dir", mirror, "ls-tree", "-r", "-z", "--name-only", shard.Revision.ToString()];
        using var git = Process.Start(new ProcessStartInfo("git", list) { RedirectStandardOutput = true })!;
        var names = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return names.Order(StringComparer.Ordinal);
    }
}
