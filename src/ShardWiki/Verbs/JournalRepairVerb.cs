using ShardWiki.Coordination;
using ShardWiki.Git;

namespace ShardWiki;

/// <summary>Finds what would make a damaged journal whole again, and does it where that was said.</summary>
public static class JournalRepairVerb
{
    /// <summary>Proposes, or repairs.</summary>
    public static VerbOutcome Run(JournalRepairRequest request, CancellationToken cancellation)
    {
        if (SpaceOpening.Of(request.Space, out var space) is { } closed)
        {
            return closed;
        }

        try
        {
            using var open = SpaceJournal.Open(space);
            if (open.Repository is not { } repository)
            {
                return new NotDone("there is no repository here that could hold a journal");
            }

            return Wish(space, request, repository, out var wish) ?? Run(request, open.RepairBy(wish), repository, cancellation);
        }
        catch (Exception trouble) when (trouble is GitException or IOException or UnauthorizedAccessException)
        {
            return new NotDone($"the journal could not be repaired: {trouble.Message}");
        }
    }

    private static VerbOutcome Run(
        JournalRepairRequest request, JournalRepair repair, GitRepository repository, CancellationToken cancellation)
    {
        var proposal = request.IsToBeDone ? repair.Apply(cancellation) : repair.Propose();
        return proposal is null
            ? new NotDone("somebody writes to the journal and does not come out; nothing was changed") { IsHeldElsewhere = true }
            : new JournalRepairOutcome(
                request.IsToBeDone,
                [.. proposal.Steps.Select(step => step.Sentence)],
                proposal.Remaining is { } damage ? $"{damage.Message}; {Remedy(request, repository)}" : null,
                proposal.Head?.Seq);
    }

    // The lock file and the last build saw the journal too.
    private static NotDone? Wish(
        OpenSpace space, JournalRepairRequest request, GitRepository repository, out RepairWish wish)
    {
        var output = Path.GetFullPath(Path.Combine(space.Folder, space.Configuration.Output));
        wish = new RepairWish();
        if (LockReading.Of(space, out var spaceLock) is { } unreadable)
        {
            return unreadable;
        }

        wish = new RepairWish
        {
            Least = request.AcceptsShorter ? 0 : JournalFloor.Of(space, spaceLock, output).Seq,
            AcceptsShorter = request.AcceptsShorter,
        };
        if (request.From is not { } from)
        {
            return null;
        }

        var folder = Path.GetFullPath(request.Space.Folder);
        var place = RemotePlace.Find((repository, folder), from, space.Configuration.Schemes, out var reason);
        wish = wish with { From = place };
        return place is null ? new NotDone(reason!) : null;
    }

    private static string Remedy(JournalRepairRequest request, GitRepository repository)
    {
        var remotes = RemotePlace.Names(repository);
        var others = remotes.IsEmpty ? "a clone or a backup" : $"'{string.Join("', '", remotes)}', a clone or a backup";
        return request.From is not null
            ? "the copy that was named does not help; try another one"
            : $"a whole copy may be with {others}: `shardwiki journal repair --from PLACE --yes` takes it from there";
    }
}
