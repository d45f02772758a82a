using ShardWiki.Git;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_compare_and_swap : IDisposable
{
    private const string Reference = "refs/heads/shardwiki/test";
    private readonly ScratchFolder scratch = new();
    private readonly GitRepository repository;

    public A_compare_and_swap() => repository = GitRepository.InitBare(scratch.Path("journal.git"));

    public void Dispose()
    {
        repository.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public void Makes_a_reference_that_does_not_exist()
    {
        var first = Commit("first");
        Assert.IsType<SwapOutcome.Swapped>(repository.CompareAndSwap(Reference, null, first, "made"));
        Assert.Equal(first, repository.Resolve(Reference));
    }

    [Fact]
    public void Does_not_make_one_that_exists()
    {
        var (first, second) = (Commit("first"), Commit("second"));
        repository.CompareAndSwap(Reference, null, first, "made");
        Assert.Equal(new SwapOutcome.Moved(first), repository.CompareAndSwap(Reference, null, second, "made again"));
        Assert.Equal(first, repository.Resolve(Reference));
    }

    [Fact]
    public void Moves_a_reference_that_holds_what_was_expected()
    {
        var (first, second) = (Commit("first"), Commit("second"));
        repository.CompareAndSwap(Reference, null, first, "made");
        Assert.IsType<SwapOutcome.Swapped>(repository.CompareAndSwap(Reference, first, second, "moved"));
        Assert.Equal(second, repository.Resolve(Reference));
    }

    [Fact]
    public void Leaves_a_reference_that_somebody_moved()
    {
        var (first, second, third) = (Commit("first"), Commit("second"), Commit("third"));
        repository.CompareAndSwap(Reference, null, first, "made");
        repository.CompareAndSwap(Reference, first, second, "moved");
        Assert.Equal(new SwapOutcome.Moved(second), repository.CompareAndSwap(Reference, first, third, "late"));
        Assert.Equal(second, repository.Resolve(Reference));
    }

    [Fact]
    public void Says_that_an_expected_reference_is_not_there()
    {
        var (first, second) = (Commit("first"), Commit("second"));
        Assert.Equal(new SwapOutcome.Moved(null), repository.CompareAndSwap(Reference, first, second, "from nowhere"));
        Assert.Null(repository.Resolve(Reference));
    }

    [Fact]
    public void Sees_a_reference_that_git_packed()
    {
        var (first, second) = (Commit("first"), Commit("second"));
        repository.CompareAndSwap(Reference, null, first, "made");
        GitProgram.On(repository.GitDirectory).Run("pack-refs", "--all").OrThrow("pack");
        Assert.Equal(new SwapOutcome.Moved(first), repository.CompareAndSwap(Reference, null, second, "made again"));
        Assert.IsType<SwapOutcome.Swapped>(repository.CompareAndSwap(Reference, first, second, "moved"));
        Assert.Equal(second, repository.Resolve(Reference));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Has_exactly_one_winner_among_many(bool exists)
    {
        ObjectName? expected = null;
        for (var round = 0; round < 20; round++)
        {
            var name = $"{Reference}-{round}";
            if (exists)
            {
                expected = Commit($"base {round}");
                repository.CompareAndSwap(name, null, expected.Value, "made");
            }
            var wanted = Enumerable.Range(0, 4).Select(racer => Commit($"round {round} racer {racer}")).ToArray();
            var outcomes = new SwapOutcome[wanted.Length];
            using var start = new Barrier(wanted.Length);
            var threads = wanted.Select((next, racer) => new Thread(() =>
            {
                start.SignalAndWait();
                outcomes[racer] = repository.CompareAndSwap(name, expected, next, "race");
            })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
            var winner = Array.FindIndex(outcomes, outcome => outcome is SwapOutcome.Swapped);
            Assert.Single(outcomes, outcome => outcome is SwapOutcome.Swapped);
            Assert.Equal(wanted[winner], repository.Resolve(name));
        }
    }

    private ObjectName Commit(string message)
    {
        var who = new Signature("Ann", "ann@example.org", ScriptedRepository.Beginning);
        var tree = repository.WriteTree([]);
        return repository.WriteCommit(
            new CommitDraft { Tree = tree, Parents = [], Author = who, Committer = who, Message = message + "\n" });
    }
}
