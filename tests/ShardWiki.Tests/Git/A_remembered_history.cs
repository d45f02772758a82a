using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_remembered_history : IDisposable
{
    private readonly ScriptedRepository repository = new();
    private readonly ScratchFolder scratch = new();

    private string Cache => scratch.Path("cache/history");

    public void Dispose()
    {
        repository.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public void Grown_by_new_commits_equals_one_walked_anew()
    {
        Script();
        GitLog.Histories(repository, cache: Cache);
        repository.Commit("more", ("a.md", "9"), ("new.md", "1"));
        repository.Merge("late merge", "late", ("b.md", "merged"));
        AssertEqual(GitLog.Histories(repository), GitLog.Histories(repository, cache: Cache));
    }

    [Fact]
    public void Read_back_equals_the_one_that_was_written()
    {
        Script();
        var walked = GitLog.Histories(repository, cache: Cache);
        AssertEqual(walked, GitLog.Histories(repository, cache: Cache));
    }

    [Fact]
    public void Is_walked_without_git_when_nothing_is_new()
    {
        Script();
        GitLog.Histories(repository, cache: Cache);
        using var opened = GitRepository.Open(repository.Root);
        var request = new HistoryRequest { Revision = opened.Resolve("")!.Value, Folder = "", CacheFile = Cache };
        foreach (var pack in Directory.EnumerateDirectories(Path.Combine(repository.GitDirectory, "objects")))
            Directory.Delete(pack, recursive: true);
        Assert.NotEmpty(opened.Histories(request).Of("a.md"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(200)]
    public void Cut_short_is_walked_anew(int length)
    {
        Script();
        var walked = GitLog.Histories(repository, cache: Cache);
        var whole = File.ReadAllBytes(Cache);
        File.WriteAllBytes(Cache, whole[..length]);
        AssertEqual(walked, GitLog.Histories(repository, cache: Cache));
        Assert.Equal(whole, File.ReadAllBytes(Cache));
    }

    [Fact]
    public void With_one_wrong_byte_is_walked_anew()
    {
        Script();
        var walked = GitLog.Histories(repository, cache: Cache);
        var bytes = File.ReadAllBytes(Cache);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(Cache, bytes);
        AssertEqual(walked, GitLog.Histories(repository, cache: Cache));
    }

    [Fact]
    public void Of_another_folder_is_not_believed()
    {
        Script();
        GitLog.Histories(repository, cache: Cache);
        Assert.Equal(["x.md"], GitLog.Histories(repository, "in", Cache).Paths);
    }

    [Fact]
    public void Of_commits_that_were_rewritten_forgets_them()
    {
        Script();
        repository.Commit("mistake", ("mistake.md", "1"));
        GitLog.Histories(repository, cache: Cache);
        repository.Git("reset", "-q", "--hard", "HEAD~1");
        repository.Commit("instead", ("a.md", "instead"));
        var histories = GitLog.Histories(repository, cache: Cache);
        Assert.DoesNotContain("mistake.md", histories.Paths);
        AssertEqual(GitLog.Histories(repository), histories);
    }

    [Fact]
    public void Of_another_repository_is_not_believed()
    {
        using var other = new ScriptedRepository();
        other.Commit("other", ("other.md", "1"));
        GitLog.Histories(other, cache: Cache);
        Script();
        AssertEqual(GitLog.Histories(repository), GitLog.Histories(repository, cache: Cache));
    }

    [Fact]
    public void That_says_it_holds_more_than_there_is_room_for_is_walked_anew()
    {
        Script();
        var walked = GitLog.Histories(repository, cache: Cache);
        using var made = new MemoryStream();
        using (var writer = new BinaryWriter(made, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write("shardwiki-history 2\n"u8);
            writer.Write(HistoryFile.Key("", []));
            writer.Write(new byte[20]);
            writer.Write7BitEncodedInt(int.MaxValue);
        }

        made.Write(System.Security.Cryptography.SHA256.HashData(made.ToArray()));
        File.WriteAllBytes(Cache, made.ToArray());
        AssertEqual(walked, GitLog.Histories(repository, cache: Cache));
    }

    [Fact]
    public void That_is_long_is_written_anew_after_many_commits_or_many_files()
    {
        Long();
        GitLog.Histories(repository, cache: Cache);
        var written = File.ReadAllBytes(Cache);

        repository.Commit("one more", ("a.md", "new"));
        AssertEqual(GitLog.Histories(repository), GitLog.Histories(repository, cache: Cache));
        Assert.Equal(written, File.ReadAllBytes(Cache));

        repository.Git("mv", "d", "e");
        repository.CommitStaged("Ann <ann@example.org>", null, "all move");
        AssertEqual(GitLog.Histories(repository), GitLog.Histories(repository, cache: Cache));
        var moved = File.ReadAllBytes(Cache);
        Assert.NotEqual(written, moved);

        for (var i = 0; i < 33; i++)
        {
            repository.Commit($"{i}", ("a.md", $"more {i}"));
        }

        AssertEqual(GitLog.Histories(repository), GitLog.Histories(repository, cache: Cache));
        Assert.NotEqual(moved, File.ReadAllBytes(Cache));
    }

    private void Long()
    {
        var commits = Enumerable.Range(0, 1100).Select(i => $"commit refs/heads/long\ncommitter A <a@example.org> {1_600_000_000 + i} +0000\ndata 1\nx\n"
            + $"M 100644 inline a.md\ndata {$"{i}".Length}\n{i}\n"
            + (i > 0 ? "" : string.Concat(Enumerable.Range(0, 300).Select(n => $"M 100644 inline d/{n}.md\ndata {$"page {n}".Length}\npage {n}\n"))));
        repository.Git("-c", $"alias.load=!git fast-import --quiet < '{scratch.Write("stream", string.Concat(commits))}'", "load");
        repository.Git("checkout", "-q", "long");
    }

    private void Script()
    {
        repository.Commit("base", ("a.md", "1"), ("b.md", "1"), ("in/x.md", "text that moves\n"));
        repository.Branch("side");
        repository.Commit("side", ("a.md", "2"));
        repository.Branch("late");
        repository.Commit("late", ("b.md", "late"));
        repository.Checkout("main");
        repository.Commit("main", ("b.md", "3"));
        repository.Rename("move", "in/x.md", "y.md");
        repository.Rename("and back", "y.md", "in/x.md");
        repository.Merge("merge", "side");
    }

    private static void AssertEqual(PathHistories expected, PathHistories actual)
    {
        Assert.Equal(expected.Paths, actual.Paths);
        foreach (var path in expected.Paths)
        {
            Assert.Equal(expected.Of(path), actual.Of(path));
            Assert.Equal(expected.FormerPathsOf(path), actual.FormerPathsOf(path));
        }
        Assert.Equal(expected.RecentCommits.Select(commit =>
            (commit.Id, commit.Subject, string.Join('|', commit.Paths))),
            actual.RecentCommits.Select(commit => (commit.Id, commit.Subject, string.Join('|', commit.Paths))));
    }
}
