using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Several_at_once
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Does_each_once(int degree)
    {
        var done = new int[1000];
        SeveralAtOnce.Do(done.Length, degree, number => Interlocked.Increment(ref done[number]));

        Assert.All(done, times => Assert.Equal(1, times));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Throws_what_was_thrown(int degree) => Assert.Equal(
        "no page", Assert.Throws<InvalidDataException>(() => SeveralAtOnce.Do(100, degree, _ => throw new InvalidDataException("no page"))).Message);
}
