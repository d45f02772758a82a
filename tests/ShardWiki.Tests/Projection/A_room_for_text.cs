using FsCheck.Fluent;
using ShardWiki.Projection;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_room_for_text
{
    [Fact]
    public void Holds_what_was_written() => Law.Holds(Prop.ForAll(ArbMap.Default.ArbFor<string[]>(), parts =>
    {
        using var room = new TextRoom();
        foreach (var part in parts)
        {
            room.Write(part);
        }

        Assert.Equal(string.Concat(parts), room.ToString());
    }));

    [Theory]
    [InlineData(1, 50_000)]
    [InlineData(50_000, 1)]
    public void Grows_as_far_as_is_needed(int length, int times)
    {
        using var room = new TextRoom();
        var part = new string('ß', length);
        for (var i = 0; i < times; i++)
        {
            room.Write(part);
        }

        Assert.Equal(new string('ß', length * times), room.ToString());
    }

    [Fact]
    public void Is_empty_each_time()
    {
        using (var before = new TextRoom())
        {
            before.Write("before");
            before.Dispose();
        }

        using var room = new TextRoom();
        Assert.Equal("", room.ToString());
    }
}
