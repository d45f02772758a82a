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
        SeveralAtOnce.Do(done.Length, degree, number => Interlocked.Increment(ref done[number]), TestContext.Current.CancellationToken);

        Assert.All(done, times => Assert.Equal(1, times));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Throws_what_was_thrown(int degree) => Assert.Equal(
        "no page", Assert.Throws<InvalidDataException>(() => SeveralAtOnce.Do(100, degree, _ => throw new InvalidDataException("no page"), TestContext.Current.CancellationToken)).Message);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Ends_where_it_is_cancelled(int degree)
    {
        using var ended = new CancellationTokenSource();
        var done = 0;

        Assert.Throws<OperationCanceledException>(() => SeveralAtOnce.Do(100_000, degree, _ =>
        {
            ended.Cancel();
            Interlocked.Increment(ref done);
        }, ended.Token));
        Assert.InRange(done, 1, 99_999);
    }
}
