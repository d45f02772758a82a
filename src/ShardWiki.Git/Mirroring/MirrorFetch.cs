namespace ShardWiki.Git;

/// <summary>One fetch: ask what is there, choose, and fetch only where the mirror does not have it yet.</summary>
internal sealed class MirrorFetch(MirrorRequest request, string url, string transport)
{
    internal MirrorOutcome Run(CancellationToken cancellation)
    {
        using var mirror = MirrorFolder.Open(request.MirrorFolder);
        var program = GitProgram.Fetching(mirror.GitDirectory, transport);
        var transfer = new MirrorTransfer(request, url, program);
        var (listing, failure) = transfer.List(cancellation);
        if (listing is null)
        {
            return failure!;
        }

        if (listing.References.IsEmpty)
        {
            return new MirrorOutcome.Empty();
        }

        var wanted = request.Reference is { Length: 0 } ? null : request.Reference;
        var full = listing.FullName(wanted);
        if (full is null && !(wanted is not null && ObjectName.TryParse(wanted, out _)))
        {
            return MirrorTransfer.Missing(wanted, listing);
        }

        return full is null
            ? Commit((mirror, transfer), (wanted!, listing), cancellation)
            : Reference((mirror, program, transfer), (full, listing), cancellation);
    }

    /// <summary>Only asks; the mirror is the repository of ours from which git does so.</summary>
    internal ReferencesOutcome Names(CancellationToken cancellation)
    {
        using var mirror = MirrorFolder.Open(request.MirrorFolder);
        var transfer = new MirrorTransfer(request, url, GitProgram.Fetching(mirror.GitDirectory, transport));
        var (listing, failure) = transfer.List(cancellation);
        return listing is null
            ? new ReferencesOutcome.Unreachable(failure!.Reason)
            : new ReferencesOutcome.Listed(listing.Names);
    }

    private MirrorOutcome Reference(
        (GitRepository Mirror, GitProgram Program, MirrorTransfer Transfer) into, (string Name, RemoteListing Listing) wanted,
        CancellationToken cancellation)
    {
        var (name, listing) = wanted;
        var mirror = into.Mirror;
        var before = CommitLookup.Find(mirror, name);
        var there = listing.References.GetValueOrDefault(name + "^{}", listing.References[name]);
        if (before != there || CommitLookup.Find(mirror, "") is null)
        {
            if (into.Transfer.Fetch([$"+{name}:{name}"], cancellation) is { } failure)
            {
                return failure;
            }

            MirrorFolder.PointHead(into.Program, listing.Default ?? name);
            PinnedCommits.Keep(mirror, request, []);
        }
        var now = CommitLookup.Find(mirror, name)
            ?? throw new GitException($"'{Scrub.Address(url)}': '{name}' leads to no commit");
        return new MirrorOutcome.Fetched(now, now != before);
    }

    private static MirrorOutcome Commit(
        (GitRepository Mirror, MirrorTransfer Transfer) into, (string Id, RemoteListing Listing) wanted,
        CancellationToken cancellation)
    {
        if (CommitLookup.Find(into.Mirror, wanted.Id) is { } had)
        {
            return new MirrorOutcome.Fetched(had, Changed: false);
        }

        if (into.Transfer.Fetch([MirrorTransfer.AllBranches], cancellation) is { } failure)
        {
            return failure;
        }

        return CommitLookup.Find(into.Mirror, wanted.Id) is { } now
            ? new MirrorOutcome.Fetched(now, Changed: true)
            : MirrorTransfer.Missing(wanted.Id, wanted.Listing);
    }
}
