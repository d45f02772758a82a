using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>
/// A pull was made; <c>IsNew</c> is false where it found nothing new and left the lock file as it was.
/// </summary>
public sealed record PullOutcome(bool IsNew, string LockFile, ImmutableArray<PulledShard> Shards) : VerbOutcome
{
    /// <summary>Entries that stand for versions elsewhere, where nobody answered which there are.</summary>
    public ImmutableArray<string> Unasked { get; init; } = [];

    /// <summary>2 where a shard could not be reached.</summary>
    public override int ExitCode => !Unasked.IsEmpty || Shards.Any(s => s.Freshness != "current" && !s.IsGone) ? 2 : 0;
}
