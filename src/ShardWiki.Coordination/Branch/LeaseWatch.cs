using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>
/// Tells when somebody else's lease has run out: when its holder is known to have ended, or when the lease stood
/// unchanged for its whole term by the monotonic clock of the one who watches. What the lease says of the time is not
/// believed, so that a wrong clock costs waiting and never safety.
/// </summary>
internal sealed class LeaseWatch(JournalPlace place)
{
    private Lease? _seen;
    private long _since;

    /// <summary>True where this lease, which somebody holds, may be taken over.</summary>
    public bool HasLapsed(Lease lease)
    {
        if (lease != _seen)
        {
            (_seen, _since) = (lease, place.Clock.GetTimestamp());
        }

        var term = lease.Term is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : place.Term;
        return ProcessMark.Find(lease.Holder) is { IsDead: true } || place.Clock.GetElapsedTime(_since) >= term;
    }
}
