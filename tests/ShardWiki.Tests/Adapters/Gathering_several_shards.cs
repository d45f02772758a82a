using System.Collections.Concurrent;
using ShardWiki.Adapters;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Gathering_several_shards : IDisposable
{
    private readonly GatheringSpace space = new();
    private readonly ScriptedRepository repository = new();

    public Gathering_several_shards()
    {
        repository.Commit("one", [.. Enumerable.Range(0, 40).Select(n => ($"p{n}.md", $"text {n}"))]);
        space.Write("tiny/t.md", "t");
        space.Write("b/b.md", "b");
        space.Attach(
            GatheringSpace.Git("slow", repository.Root), GatheringSpace.Folder("tiny", "tiny"),
            GatheringSpace.Folder("gone", "gone"), GatheringSpace.Git("again", repository.Root),
            GatheringSpace.Folder("b", "b"));
    }

    public void Dispose()
    {
        space.Dispose();
        repository.Dispose();
    }

    [Fact]
    public void Keeps_the_order_of_the_configuration()
    {
        var pulled = space.Pull();
        var names = pulled.Snapshot.Shards.Select(shard => shard.Attachment.Name).ToArray();
        Assert.Equal(["slow", "tiny", "gone", "again", "b"], names.Select(name => name.ToString()));
        Assert.Equal(names, pulled.Pins.Select(pin => pin.Shard));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Gives_the_same_with_any_number_of_threads(int degree)
    {
        space.Degree = 3;
        var expected = space.Pull();
        space.Degree = degree;
        var actual = space.Pull();
        Assert.Equal(expected.Pins.AsEnumerable(), actual.Pins);
        Assert.Equal(expected.Snapshot.Findings.AsEnumerable(), actual.Snapshot.Findings);
        Assert.Equal(
            expected.Snapshot.Shards.SelectMany(shard => shard.Pages).Select(page => (page.Id, page.Content)),
            actual.Snapshot.Shards.SelectMany(shard => shard.Pages).Select(page => (page.Id, page.Content)));
    }

    [Fact]
    public void Reads_each_text_in_its_own_shard()
    {
        var built = space.Build();
        Assert.All(built.Snapshot.Shards.SelectMany(shard => shard.Pages), page =>
            Assert.Equal(page.Content.Content, Fingerprint.Of(built.Snapshot.Contents.Read(page.Content))));
    }

    [Fact]
    public void Forgets_pins_of_shards_that_are_no_longer_attached()
    {
        space.Pull();
        space.Attach(space.Attachments[1]);
        Assert.Equal(["tiny"], space.Pull().Pins.Select(pin => pin.Shard.ToString()));
    }

    [Fact]
    public void Refuses_two_shards_of_one_name()
    {
        space.Attach(GatheringSpace.Folder("tiny", "tiny"), GatheringSpace.Folder("tiny", "b"));
        Assert.Throws<ArgumentException>(() => space.Build());
    }

    [Fact]
    public void Says_when_each_of_them_is_done()
    {
        var steps = new ConcurrentQueue<GatherStep>();
        using var gathered = Gathering.Of(Request(new Told(steps.Enqueue)), TestContext.Current.CancellationToken);
        Assert.Equal(
            ["again", "b", "gone", "slow", "tiny"],
            steps.Where(step => step.Stage == GatherStage.Done).Select(step => step.Shard.ToString()).Order());
    }

    [Fact]
    public void Stops_when_it_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Gathering.Of(Request(null), cancelled.Token));
    }

    private GatherRequest Request(IProgress<GatherStep>? progress) => new()
    {
        Attachments = space.Attachments,
        Pins = [],
        Mode = GatherMode.Build,
        SpaceFolder = space.Root,
        StateFolder = space.StateFolder,
        Clock = new FixedClock(1),
        Progress = progress,
    };

    private sealed class Told(Action<GatherStep> told) : IProgress<GatherStep>
    {
        public void Report(GatherStep value) => told(value);
    }
}
