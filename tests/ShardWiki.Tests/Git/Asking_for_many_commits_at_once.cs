using System.Collections.Immutable;
using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>Git answers each question at once; more answers than a pipe holds must not make it and us wait for each other.</summary>
public sealed class Asking_for_many_commits_at_once : IDisposable
{
    private const int Many = 10_000;
    private readonly ScriptedRepository _repository = new();
    private readonly string _head;

    public Asking_for_many_commits_at_once() => _head = _repository.Commit("one", ("a.md", "1"));

    [Fact]
    public async Task Finds_every_tag_of_a_repository()
    {
        var names = Enumerable.Range(0, Many).Select(i => FormattableString.Invariant($"v{i:00000}")).ToArray();
        File.WriteAllText(Path.Combine(_repository.GitDirectory, "packed-refs"),
            "# pack-refs with: peeled fully-peeled sorted \n" + string.Concat(names.Select(n => $"{_head} refs/tags/{n}\n")));

        Assert.Equal(["main", .. names], await InTime(() => ReferenceList.FindOfRepository(_repository.Root) ?? []));
    }

    [Fact]
    public async Task Tells_of_each_that_leads_to_none()
    {
        ImmutableArray<string> names = [.. Enumerable.Repeat($"refs/tags/{new string('v', 200)}", Many), "refs/heads/main"];
        using var repository = GitRepository.Open(_repository.Root);

        var found = await InTime(() => CommitLookup.FindAll(repository, names));

        Assert.Equal([.. Enumerable.Repeat<ObjectName?>(null, Many), ObjectName.Parse(_head)], found);
    }

    public void Dispose() => _repository.Dispose();

    private static Task<T> InTime<T>(Func<T> work) =>
        Task.Run(work).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
}
