using ShardWiki.Projection;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>What takes long to be named is named beside everything else, and is over when the plan is.</summary>
public sealed class Files_that_are_named_late : IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private readonly List<PublishProgress> _told = [];

    [Fact]
    public void Are_named_no_further_once_the_plan_is_gone()
    {
        using var begun = new ManualResetEventSlim();
        var isOver = false;
        var late = new LateFiles(end =>
        {
            begun.Set();
            end.WaitHandle.WaitOne();
            Thread.Sleep(50); // Whoever does not wait for it is gone by then.
            isOver = true;
            throw new InvalidOperationException("nobody asks any more");
        });
        var plan = new SitePlan([], () => late.Get(), [late]);
        begun.Wait(TestContext.Current.CancellationToken);

        plan.Dispose();

        Assert.True(isOver);
    }

    [Fact]
    public void Are_read_by_nobody_once_a_publish_was_refused()
    {
        _scratch.Write("site/thesis.doc", "mine");
        var site = Enumerable.Range(0, 40).Aggregate(SampleSite.Empty, (s, i) => s.With("docs", $"{i}.md", $"# Page {i}\n"));
        var input = site.Input();
        var (reading, read) = (0, 0);
        using var refused = new ManualResetEventSlim();
        using (var plan = Project.Of(input with { Words = Words }))
        {
            Assert.IsType<PublishOutcome.Refused>(Publisher.Publish(plan, Request(), TestContext.Current.CancellationToken));
            refused.Set();
        }

        Assert.Equal(0, reading);
        Assert.InRange(read, 0, 39);

        PageWords Words(Model.Identity id)
        {
            Interlocked.Increment(ref reading);
            Assert.True(refused.Wait(TimeSpan.FromMinutes(1)));
            Thread.Sleep(25); // As long as a page takes that is long: all of them are not read before the plan is gone.
            Interlocked.Increment(ref read);
            Interlocked.Decrement(ref reading);
            return input.Words(id);
        }
    }

    [Fact]
    public void Tell_whoever_asks_for_them_why_they_cannot_be_named()
    {
        var late = new LateFiles(_ => throw new InvalidOperationException("torn"));
        using var plan = new SitePlan([Planned.Text("a", () => "A")], () => late.Get(), [late]);

        Assert.Equal("torn", Assert.Throws<InvalidOperationException>(
            () => Publisher.Publish(plan, Request(), TestContext.Current.CancellationToken)).Message);
        Assert.False(Directory.Exists(_scratch.Path("site")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(200)]
    public void Count_before_all_is_told_as_made(int late)
    {
        var plan = new SitePlan(Some("a", 60), () =>
        {
            Assert.DoesNotContain(_told, t => t.Done == t.Total);
            return Some("b", late);
        });

        Publisher.Publish(plan, Request(), TestContext.Current.CancellationToken);

        var parts = _told.Select(t => t.Done / (double)t.Total).ToArray();
        Assert.Equal(parts.Order().Distinct(), parts);
        Assert.Equal(new PublishProgress(60 + late, 60 + late), _told[^1]);
    }

    [Fact]
    public void Are_none_that_anybody_waits_for_where_nothing_is_late()
    {
        Publisher.Publish(new SitePlan(Some("a", 60)), Request(), TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(1, 60).Select(done => new PublishProgress(done, 60)), _told);
    }

    public void Dispose() => _scratch.Dispose();

    private static IEnumerable<PlannedFile> Some(string name, int count) =>
        Enumerable.Range(0, count).Select(i => Planned.Text($"{name}{i}", () => name));

    private PublishRequest Request() => new()
    {
        Output = _scratch.Path("site"),
        StateFolder = _scratch.Path("state"),
        Degree = 4,
        Space = "sample",
        Version = "0",
        Inputs = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty,
        Progress = new Telling(_told),
    };

    private sealed class Telling(List<PublishProgress> told) : IProgress<PublishProgress>
    {
        public void Report(PublishProgress value) => told.Add(value);
    }
}
