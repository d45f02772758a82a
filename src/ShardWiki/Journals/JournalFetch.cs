using ShardWiki.Git;

namespace ShardWiki;

/// <summary>Brings the journal's branch from its remote, where it has one.</summary>
internal static class JournalFetch
{
    /// <summary>Fetches, or tells why the pull must stop; a remote without a journal is no reason to.</summary>
    public static NotDone? Of(OpenSpace space, CancellationToken cancellation)
    {
        var branch = $"shardwiki/{space.Configuration.Space}";
        var remote = space.Configuration.Journal.Remote;
        using var repository = SpaceJournal.FindRepository(space);
        if (repository is null)
        {
            return null;
        }

        return BranchFetch.Of(repository, remote, branch, cancellation) switch
        {
            BranchFetchOutcome.Unreachable unreachable =>
                new NotDone($"the journal could not be fetched: {unreachable.Reason}"),
            BranchFetchOutcome.Forked forked => new NotDone(
                $"the journal here and the one of '{remote}' went on separately since commit {forked.Since}; "
                + "nothing was changed"),
            _ => null,
        };
    }
}
