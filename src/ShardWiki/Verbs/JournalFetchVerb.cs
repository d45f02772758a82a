using ShardWiki.Coordination;
using ShardWiki.Git;

namespace ShardWiki;

/// <summary>Takes over the decisions that a remote's journal has more.</summary>
public static class JournalFetchVerb
{
    /// <summary>Fetches; where the two journals went on separately, nothing is changed and theirs is kept aside.</summary>
    public static VerbOutcome Run(JournalSharingRequest request, CancellationToken cancellation) =>
        JournalExchange.With(request, (space, sharing, remote) =>
            Taken(space, JournalExchange.Told(space, remote, sharing.Fetch(cancellation))));

    /// <summary>
    /// The same, but where the two went on separately, the remote's journal takes the place of ours, and ours is kept
    /// aside.
    /// </summary>
    public static VerbOutcome Replace(JournalSharingRequest request, CancellationToken cancellation) =>
        JournalExchange.With(request, (space, sharing, remote) =>
        {
            var fetched = sharing.Fetch(cancellation);
            if (fetched is not SharingOutcome.Forked { Fork: var fork })
            {
                return Taken(space, JournalExchange.Told(space, remote, fetched));
            }

            // Kept before it is left: whatever happens next, nothing that was decided is lost.
            var file = JournalForking.Keep(space, ("here", fork.Since), fork.Ours);
            var replaced = sharing.Replace(fork, cancellation);
            return Taken(space, replaced is SharingOutcome.Shared
                ? JournalForking.Replaced(remote, fork, file)
                : JournalExchange.Told(space, remote, replaced));
        });

    private static VerbOutcome Taken(OpenSpace space, VerbOutcome outcome)
    {
        using var open = SpaceJournal.Open(space);
        _ = Fold.Decisions.Replay(open.Journal, StateCheckpoints.Of(space));
        return outcome;
    }
}
