using ShardWiki.Coordination;
using ShardWiki.Git;

namespace ShardWiki;

/// <summary>Exchanges the journal of a space with a remote, and says what came of it.</summary>
internal static class JournalExchange
{
    /// <summary>Opens the journal and the remote, and tells the outcome of <paramref name="exchange"/>.</summary>
    public static VerbOutcome With(
        JournalSharingRequest request, Func<OpenSpace, JournalSharing, RemotePlace, VerbOutcome> exchange)
    {
        if (SpaceOpening.Of(request.Space, out var space) is { } closed)
        {
            return closed;
        }

        try
        {
            using var open = SpaceJournal.OpenOrMake(space);
            var remote = request.Remote ?? space.Configuration.Journal.Remote;
            var from = (open.Repository!, Path.GetFullPath(request.Space.Folder));
            if (RemotePlace.Find(from, remote, space.Configuration.Schemes, out var reason) is not { } place)
            {
                return new NotDone(reason!);
            }

            open.Plant();
            return exchange(space, open.SharingWith(place), place);
        }
        catch (Exception damage) when (damage is JournalDamagedException or GitException)
        {
            return new NotDone($"the journal cannot be used: {damage.Message}");
        }
    }

    /// <summary>The outcome in the words of verbs; what is kept of a fork is written to its file.</summary>
    public static VerbOutcome Told(OpenSpace space, RemotePlace remote, SharingOutcome outcome) => outcome switch
    {
        SharingOutcome.Shared shared =>
            new JournalSharedOutcome(remote.Name ?? remote.Shown, shared.Count, shared.Head.Seq, shared.Head.Hash),
        SharingOutcome.Forked forked => JournalForking.Told(space, remote, forked.Fork),
        SharingOutcome.NotHolder holder =>
            JournalReading.HeldBy(new AppendOutcome.NotHolder(holder.Holder, holder.Epoch)),
        _ => Hindered(remote, outcome),
    };

    private static NotDone Hindered(RemotePlace remote, SharingOutcome outcome) => outcome switch
    {
        SharingOutcome.NothingThere =>
            new NotDone($"there is nothing to take over: no journal of this space on that side of '{remote.Shown}'"),
        SharingOutcome.Behind behind => new NotDone(
            $"'{remote.Shown}' has {behind.Count} decision(s) more; `shardwiki journal fetch` takes them first")
        {
            IsRefusal = true,
        },
        SharingOutcome.Unusable unusable => new NotDone(
            $"the journal of '{remote.Shown}' cannot be used: {unusable.Reason}; nothing was changed")
        {
            IsRefusal = true,
        },
        SharingOutcome.Unreachable unreachable =>
            new NotDone($"the journal could not be exchanged: {unreachable.Reason}"),
        SharingOutcome.Moved => new NotDone("the journal moved at the same moment, again and again; try again"),
        _ => throw new InvalidOperationException("an outcome that is not one of its cases"),
    };
}
