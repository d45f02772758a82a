using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_history_of_random_commits
{
    /// <summary>
    /// Small graphs with many merges, each resolved at random: the places where simplification rules differ.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Is_what_git_log_reports_for_every_path(int seed)
    {
        var random = new Random(seed);
        using var repository = new ScriptedRepository();
        string[] paths = ["a", "b", "c", "d/e"];
        repository.Commit("base", [.. paths.Select(path => (path, "0"))]);
        repository.Git("branch", "one");
        repository.Git("branch", "two");
        for (var step = 0; step < 18; step++)
        {
            repository.Checkout(new[] { "main", "one", "two" }[random.Next(3)]);
            (string, string)[] files = [.. paths.Where(_ => random.Next(3) == 0)
                .Select(path => (path, $"{random.Next(3)}"))];
            if (random.Next(3) == 0)
                repository.Merge($"merge {step}", new[] { "main", "one", "two" }[random.Next(3)], files);
            else
                repository.Commit($"step {step}", files);
        }
        GitLog.AssertEqual(repository, paths);
    }
}
