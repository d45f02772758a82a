using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests.Hall;

public sealed class Contents_that_are_read_ahead
{
    private const int Count = 20;
    private static readonly ContentHandle[] Handles = [.. Enumerable.Range(0, Count).Select(n => new ContentHandle(ShardName.Parse("notes"), $"{n}.md", default))];

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Are_each_worked_on_once_and_only_when_they_came(int degree)
    {
        var arrived = 0;
        var done = new int[Count];
        using var ahead = new ReadAhead(
            new Told(tell =>
            {
                for (var count = 1; count <= Count; count++)
                {
                    Volatile.Write(ref arrived, count);
                    tell(count);
                }
            }),
            Handles);

        ahead.Each(OptionsOf(degree), number =>
        {
            Assert.True(Volatile.Read(ref arrived) > number);
            Interlocked.Increment(ref done[number]);
        });

        Assert.All(done, times => Assert.Equal(1, times));
    }

    [Fact]
    public void Are_not_waited_for_where_all_of_them_came_before_anybody_asked()
    {
        for (var again = 0; again < 2_000; again++)
        {
            var done = 0;
            using var ahead = new ReadAhead(new Told(_ => { }), Handles);
            ahead.Each(OptionsOf(2), _ => Interlocked.Increment(ref done));
            Assert.Equal(Count, done);
        }
    }

    [Fact]
    public void Are_not_waited_for_where_reading_failed()
    {
        var done = 0;
        using var ahead = new ReadAhead(new Told(_ => throw new IOException("gone")), Handles);

        ahead.Each(OptionsOf(2), _ => Interlocked.Increment(ref done));

        Assert.Equal(Count, done);
    }

    [Fact]
    public void Are_let_be_once_the_work_failed()
    {
        using var ahead = new ReadAhead(new Told(_ => { }), Handles);

        Assert.IsType<InvalidDataException>(
            Assert.Throws<AggregateException>(() => ahead.Each(OptionsOf(2), _ => throw new InvalidDataException())).InnerExceptions[0]);
    }

    [Fact]
    public void Are_read_no_further_once_nobody_wants_them()
    {
        using var begun = new ManualResetEventSlim();
        var (last, ended) = (0, false);
        using (new ReadAhead(
            new Told(tell =>
            {
                try
                {
                    for (last = 1; ; last++)
                    {
                        tell(Math.Min(last, Count));
                        begun.Set();
                    }
                }
                finally
                {
                    ended = true;
                }
            }),
            Handles))
        {
            begun.Wait(TestContext.Current.CancellationToken);
        }

        Assert.True(ended);
    }

    [Fact]
    public void Are_worked_on_at_once_where_they_are_few()
    {
        var done = 0;
        using var ahead = new ReadAhead(new Told(_ => Assert.Fail("nobody need read these ahead")), Handles[..3]);

        ahead.Each(OptionsOf(2), _ => Interlocked.Increment(ref done));

        Assert.Equal(3, done);
    }

    private static ParallelOptions OptionsOf(int degree) =>
        new() { MaxDegreeOfParallelism = degree, CancellationToken = TestContext.Current.CancellationToken };

    private sealed class Told(Action<Action<int>> expect) : IContents
    {
        public byte[] Read(ContentHandle handle) => [];

        public void Expect(IReadOnlyList<ContentHandle> handles, Action<int>? arrived = null) => expect(arrived!);
    }
}
