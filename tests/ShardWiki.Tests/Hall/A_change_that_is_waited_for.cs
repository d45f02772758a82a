using ShardWiki.Adapters;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_change_that_is_waited_for : IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private readonly CancellationTokenSource _stop = new();

    [Fact]
    public async Task Is_seen_where_the_system_tells_of_it()
    {
        _scratch.Write("folder/page.md", "Once");
        await Sees("folder", () => _scratch.Write("folder/page.md", "Twice"));
    }

    // Nothing can be watched there yet, so that only looking now and then finds it.
    [Fact]
    public async Task Is_seen_where_the_system_tells_nothing() =>
        await Sees("not/there/yet", () => _scratch.Write("not/there/yet/page.md", "Now"));

    [Fact]
    public async Task Is_seen_when_it_came_before_anybody_waited()
    {
        WatchedPlace[] places = [new(_scratch.Path("page.md"))];
        var seen = PlaceState.Of(places);
        _scratch.Write("page.md", "In the meantime");

        await Waiting(seen, places).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Need_not_come()
    {
        WatchedPlace[] places = [new(_scratch.Path("page.md"))];
        var waiting = Waiting(PlaceState.Of(places), places);
        await Task.Delay(1500, TestContext.Current.CancellationToken);

        Assert.False(waiting.IsCompleted);
        await _stop.CancelAsync();
        await waiting.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        _stop.Dispose();
        _scratch.Dispose();
    }

    private async Task Sees(string place, Func<string> change)
    {
        WatchedPlace[] places = [new(_scratch.Path(place))];
        var seen = PlaceState.Of(places);
        var waiting = Waiting(seen, places);
        await Task.Delay(300, TestContext.Current.CancellationToken);

        Assert.False(waiting.IsCompleted);
        change();
        await waiting.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.NotEqual(seen, PlaceState.Of(places));
    }

    private Task Waiting(PlaceState seen, WatchedPlace[] places) => Task.Run(() =>
    {
        using var wait = new ChangeWait(_stop.Token);
        wait.Since(seen, [.. places]);
    });
}
