using ShardWiki.Coordination;
using ShardWiki.Git;

namespace ShardWiki;

/// <summary>Tells who may append to the journal of a space.</summary>
public static class JournalLeaseVerb
{
    /// <summary>The lease as it stands.</summary>
    public static VerbOutcome Run(SpaceRequest request)
    {
        if (SpaceOpening.Of(request, out var space) is { } closed)
        {
            return closed;
        }

        try
        {
            using var open = SpaceJournal.Open(space);
            return open.Branch?.Lease() is { } lease
                ? Told(lease)
                : new NotDone("there is no journal here that anybody appended to");
        }
        catch (Exception damage) when (damage is JournalDamagedException or GitException or IOException)
        {
            return new NotDone($"the journal cannot be read: {damage.Message}");
        }
    }

    private static JournalLeaseOutcome Told(JournalLease lease) => new()
    {
        State = lease.Holder is null ? "free"
            : !lease.IsOfThisStore ? "held in another repository"
            : lease.IsHolderDead ? "left by a process that ended"
            : "held",
        Epoch = lease.Epoch,
        Holder = lease.Holder,
        Expires = lease.Expires,
        Store = lease.Store,
    };
}
