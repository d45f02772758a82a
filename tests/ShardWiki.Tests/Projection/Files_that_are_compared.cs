using ShardWiki.Projection;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Files_that_are_compared : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64 * 1024)]
    [InlineData(200_000)]
    public void Are_the_same_to_the_last_byte_only(int length)
    {
        var bytes = new byte[length];
        Random.Shared.NextBytes(bytes);
        var path = _scratch.Path("file");
        File.WriteAllBytes(path, bytes);

        Assert.True(SameFile.Holds(path, bytes));
        Assert.False(SameFile.Holds(path, [.. bytes, 0]));
        if (length > 0)
        {
            Assert.False(SameFile.Holds(path, bytes.AsSpan()[..^1]));
            bytes[^1]++;
            Assert.False(SameFile.Holds(path, bytes));
        }
    }

    public void Dispose() => _scratch.Dispose();
}
