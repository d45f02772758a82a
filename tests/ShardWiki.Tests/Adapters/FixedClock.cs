namespace ShardWiki.Tests;

/// <summary>
/// A clock that stands at minute n of a day, with a fraction that no lock file holds; it counts who asks.
/// </summary>
internal sealed class FixedClock(int minute) : TimeProvider
{
    private int asked;

    public int Asked => asked;

    public DateTimeOffset Now { get; } = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute);

    public override DateTimeOffset GetUtcNow()
    {
        Interlocked.Increment(ref asked);
        return Now.AddMilliseconds(123);
    }
}
