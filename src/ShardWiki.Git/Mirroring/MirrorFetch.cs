namespace ShardWiki.Git;

/// <summary>One fetch: ask what is there, choose, and fetch only where the mirror does not have it yet.</summary>
internal sealed class MirrorFetch(MirrorRequest request, string url, string transport)
{
    private readonly string _reason = $"'{Scrub.Address(url)}'";

    internal MirrorOutcome Run(CancellationToken cancellation)
    {
        using var mirror = MirrorFolder.Open(request.MirrorFolder);
        var program = GitProgram.Fetching(mirror.GitDirectory, transport);
        var (listing, failure) = List(program, cancellation);
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
            return Missing(wanted, listing);
        }

        return full is null
            ? Commit(mirror, program, (wanted!, listing), cancellation)
            : Reference(mirror, program, (full, listing), cancellation);
    }

    /// <summary>Only asks; the mirror is the repository of ours from which git does so.</summary>
    internal ReferencesOutcome Names(CancellationToken cancellation)
    {
        using var mirror = MirrorFolder.Open(request.MirrorFolder);
        var (listing, failure) = List(GitProgram.Fetching(mirror.GitDirectory, transport), cancellation);
        return listing is null
            ? new ReferencesOutcome.Unreachable(failure!.Reason)
            : new ReferencesOutcome.Listed(listing.Names);
    }

    private (RemoteListing?, MirrorOutcome.Unreachable?) List(GitProgram program, CancellationToken cancellation)
    {
        using var process = program.Start("ls-remote", "--symref", "--end-of-options", url);
        var watch = new TransferWatch(request);
        var run = process.ToEnd(watch, cancellation);
        if (run is null)
        {
            return (null, TooFar(watch));
        }

        return run.Succeeded ? (RemoteListing.Parse(run.Lines), null) : (null, Unreachable(run));
    }

    private MirrorOutcome Reference(
        GitRepository mirror, GitProgram program, (string Name, RemoteListing Listing) wanted,
        CancellationToken cancellation)
    {
        var before = CommitLookup.Find(mirror, wanted.Name);
        var (name, listing) = wanted;
        var there = listing.References.GetValueOrDefault(name + "^{}", listing.References[name]);
        if (before != there || CommitLookup.Find(mirror, "") is null)
        {
            if (Fetch(program, $"+{name}:{name}", cancellation) is { } failure)
            {
                return failure;
            }

            MirrorFolder.PointHead(program, listing.Default ?? name);
        }
        var now = CommitLookup.Find(mirror, name) ?? throw new GitException($"{_reason}: '{name}' leads to no commit");
        return new MirrorOutcome.Fetched(now, now != before);
    }

    private MirrorOutcome Commit(
        GitRepository mirror, GitProgram program, (string Id, RemoteListing Listing) wanted,
        CancellationToken cancellation)
    {
        if (CommitLookup.Find(mirror, wanted.Id) is { } had)
        {
            return new MirrorOutcome.Fetched(had, Changed: false);
        }

        if (Fetch(program, "+refs/heads/*:refs/heads/*", cancellation) is { } failure)
        {
            return failure;
        }

        return CommitLookup.Find(mirror, wanted.Id) is { } now
            ? new MirrorOutcome.Fetched(now, Changed: true)
            : Missing(wanted.Id, wanted.Listing);
    }

    private MirrorOutcome? Fetch(GitProgram program, string what, CancellationToken cancellation)
    {
        // Always as a pack: a few huge objects would be unpacked one by one otherwise, where nobody counts them.
        using var process = program.Start("-c", "fetch.unpackLimit=1",
            "fetch", "--progress", "--no-tags", "--no-recurse-submodules",
            "--no-write-fetch-head", "--no-auto-maintenance", "--update-shallow", "--end-of-options", url, what);
        var watch = new TransferWatch(request);
        var run = process.ToEnd(watch, cancellation);
        if (run is null)
        {
            return TooFar(watch);
        }

        if (run.Succeeded)
        {
            return null;
        }

        // The address answered just now: the trouble may be here.
        return MirrorFolder.IsSound(program)
            ? Unreachable(run)
            : throw new GitException($"'{request.MirrorFolder}' is damaged: {run.Complaint}");
    }

    private MirrorOutcome.Unreachable TooFar(TransferWatch watch) => new($"{_reason} {watch.Trouble}");

    private MirrorOutcome.Unreachable Unreachable(GitRun run) => new($"{_reason}: {run.Complaint}");

    private static MirrorOutcome.ReferenceMissing Missing(string? wanted, RemoteListing listing) =>
        new(wanted ?? "HEAD", listing.Names, wanted is null ? null : Nearest.Of(wanted, listing.Names));
}
