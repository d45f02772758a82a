using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>
/// A pull was made; <c>IsNew</c> is false where it found nothing new and left the lock file as it was.
/// </summary>
public sealed record PullOutcome(bool IsNew, string LockFile, ImmutableArray<PulledShard> Shards) : VerbOutcome
{
    /// <summary>2 where a shard could not be reached.</summary>
    public override int ExitCode => Shards.Any(s => s.Freshness != "current") ? 2 : 0;
}
