using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_shard_that_is_too_large : IDisposable
{
    private readonly ScriptedRepository repository = new();
    private readonly GatheringSpace space = new() { MostShardBytes = 1000 };

    public void Dispose()
    {
        space.Dispose();
        repository.Dispose();
    }

    [Fact]
    public void Is_left_out_with_the_reason_and_the_others_go_on()
    {
        repository.Commit("one", ("a.md", new string('a', 600)), ("b.md", new string('b', 600)));
        repository.Git("bundle", "create", space.Path("w.bundle"), "main");
        space.Write("large/a.md", new string('a', 600));
        space.Write("large/b/b.md", new string('b', 600));
        space.Write("small/a.md", new string('a', 600));
        space.Attach(
            GatheringSpace.Git("repository", repository.Root),
            GatheringSpace.Git("bundle", "w.bundle"),
            GatheringSpace.Folder("folder", "large"),
            GatheringSpace.Folder("small", "small"),
            GatheringSpace.Folder("part", "large") with { Exclude = ["b/**"] });

        var built = space.Build();

        Assert.Equal(
            [FindingCode.ShardTooLarge, FindingCode.ShardTooLarge, FindingCode.ShardTooLarge],
            built.Snapshot.Findings.Select(f => f.Code));
        Assert.All(built.Snapshot.Shards[..3], shard => Assert.IsType<Freshness.Absent>(shard.Freshness));
        Assert.All(built.Snapshot.Shards[3..], shard => Assert.Single(shard.Pages));
        Assert.Contains("1000 are allowed", built.Snapshot.Findings[0].Message, StringComparison.Ordinal);
    }
}
