using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>A pack that loses its end after it was read once, when libgit2 would have it mapped.</summary>
public sealed class A_pack_that_is_cut_short : IDisposable
{
    private readonly ScriptedRepository _repository = new();

    [Fact]
    public void Ends_no_process_of_ours_that_asks_for_commits_and_folders()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a file that is mapped cannot be cut short there");
        for (var i = 0; i < 300; i++)
        {
            _repository.Commit($"{i}", ($"folder/page-{i}.md", string.Join(' ', Enumerable.Range(i * 1000, 400))));
        }

        _repository.Git("repack", "-q", "-a", "-d");
        using var repository = GitRepository.Open(_repository.Root);
        var head = CommitLookup.Find(repository, "main")!.Value;
        Assert.NotNull(CommitLookup.FindFolder(repository, head, "folder"));
        var pack = Directory.GetFiles(Path.Combine(_repository.GitDirectory, "objects", "pack"), "*.pack").Single();
        Cut(pack);

        Assert.ThrowsAny<GitException>(() => CommitLookup.FindFolder(repository, head, "folder"));
    }

    public void Dispose() => _repository.Dispose();

    private static void Cut(string pack)
    {
        // Git makes it read-only.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(pack, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var file = new FileStream(pack, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.SetLength(64);
    }
}
