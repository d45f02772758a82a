using Xunit;
using ShardWiki.Git;
using ShardWiki.Testing;

namespace ShardWiki.Tests;

/// <summary>What the program itself says about a path, to compare with.</summary>
internal static class GitLog
{
    internal static string[] Of(ScriptedRepository repository, string path) =>
        repository.Git("--literal-pathspecs", "log", "--format=%H", "HEAD", "--", path)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

    internal static string[] Ours(PathHistories histories, string path) =>
        [.. histories.Of(path).Select(change => change.Commit.ToString())];

    internal static PathHistories Histories(ScriptedRepository repository, string folder = "", string? cache = null)
    {
        using var opened = GitRepository.Open(repository.Root);
        return opened.Histories(
            new HistoryRequest { Revision = opened.Resolve("")!.Value, Folder = folder, CacheFile = cache });
    }

    internal static void AssertEqual(ScriptedRepository repository, params string[] paths)
    {
        var histories = Histories(repository);
        foreach (var path in paths)
            Assert.Equal(Of(repository, path), Ours(histories, path));
    }
}
