using System.Collections.Immutable;
using ShardWiki.Adapters;
using ShardWiki.Model;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_lock_file
{
    private static readonly DateTimeOffset Then = new(2020, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private static readonly SpaceLock Locked = new()
    {
        JournalSeq = 6,
        JournalHead = new string('a', 64),
        Pins =
        [
            Pin("current", new Freshness.Current(), Then),
            Pin("stale", new Freshness.Stale(Then.AddDays(1)), Then),
            Pin("absent", new Freshness.Absent("it said \"no\" \\ twice"), null),
        ],
    };

    [Fact]
    public void Reads_as_it_was_written()
    {
        using var scratch = new ScratchFolder();
        scratch.Write("shardwiki.lock", LockWriting.Of(Locked));
        Assert.Null(LockReading.Of(SpaceIn(scratch), out var read));
        Assert.Equal((Locked.JournalSeq, Locked.JournalHead), (read.JournalSeq, read.JournalHead));
        Assert.Equal(Locked.Pins, read.Pins);
        Assert.Equal(LockWriting.Of(Locked), LockWriting.Of(read));
    }

    [Fact]
    public void Locks_nothing_where_there_is_none()
    {
        using var scratch = new ScratchFolder();
        Assert.Null(LockReading.Of(SpaceIn(scratch), out var read));
        Assert.Equal(SpaceLock.None, read);
    }

    [Theory]
    [InlineData("format: shardwiki-lock/9\n")]
    [InlineData("format: shardwiki-lock/1\nshards:\n  - name: NO\n")]
    [InlineData("format: shardwiki-lock/1\nshards:\n  - name: a\n    observed: yesterday\n")]
    [InlineData("format: shardwiki-lock/1\njournal: { seq: six }\n")]
    [InlineData("format: shardwiki-lock/1\nshards:\n  - name: a\n  - name: a\n")]
    [InlineData("format: shardwiki-lock/1\nshards:\n  - name: a\n    freshness: mouldy\n")]
    [InlineData("format: shardwiki-lock/1\nshards:\n  - name: a\n    freshness: stale\n")]
    [InlineData("<<<<<<< HEAD\n")]
    public void Is_never_taken_for_an_empty_one_where_it_cannot_be_read(string text)
    {
        using var scratch = new ScratchFolder();
        scratch.Write("shardwiki.lock", text);
        var refused = LockReading.Of(SpaceIn(scratch), out _);
        Assert.Equal(2, refused!.ExitCode);
        Assert.Contains("shardwiki.lock cannot be read", refused.Reason, StringComparison.Ordinal);
        Assert.NotEmpty(refused.Findings);
    }

    private static ShardPin Pin(string name, Freshness freshness, DateTimeOffset? observed) => new()
    {
        Shard = ShardName.Parse(name),
        Revision = new Revision("0123"),
        Digest = new string('b', 64),
        Observed = observed,
        Freshness = freshness,
    };

    private static OpenSpace SpaceIn(ScratchFolder scratch) => new()
    {
        File = scratch.Path("shardwiki.yml"),
        Digest = "",
        Configuration = new SpaceConfiguration { Space = SpaceName.Parse("s"), Title = "S" },
        Clock = TimeProvider.System,
    };
}
