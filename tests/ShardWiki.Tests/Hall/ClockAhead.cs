namespace ShardWiki.Tests.Hall;

/// <summary>Tells the time of tomorrow: what is written now was written long ago.</summary>
internal sealed class ClockAhead : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddDays(1);
}
