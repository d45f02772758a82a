using ShardWiki.Coordination;
using ShardWiki.Git;

namespace ShardWiki;

/// <summary>Brings the journal from the configured remote, where the repository names that one.</summary>
internal static class JournalFetch
{
    /// <summary>Fetches, or tells why the pull must stop; a remote without a journal is no reason to.</summary>
    public static NotDone? Of(OpenSpace space, CancellationToken cancellation)
    {
        try
        {
            using var open = SpaceJournal.Open(space);
            var remote = space.Configuration.Journal.Remote;
            if (open.Repository is not { } repository || RemotePlace.UrlOf(repository, remote) is null)
            {
                return null;
            }

            if (RemotePlace.Find((repository, space.Folder), remote, [], out var reason) is not { } place)
            {
                return new NotDone($"the journal could not be fetched: {reason}");
            }

            return Hindrance(space, place, open.SharingWith(place).Fetch(cancellation));
        }
        catch (Exception damage) when (damage is JournalDamagedException or GitException or IOException)
        {
            return new NotDone($"the journal cannot be read: {damage.Message}");
        }
    }

    private static NotDone? Hindrance(OpenSpace space, RemotePlace place, SharingOutcome outcome) => outcome switch
    {
        SharingOutcome.Shared or SharingOutcome.NothingThere => null,
        _ => JournalExchange.Told(space, place, outcome) switch
        {
            JournalForkOutcome fork => new NotDone(fork.Findings[0].Message),
            var told => told as NotDone,
        },
    };
}
