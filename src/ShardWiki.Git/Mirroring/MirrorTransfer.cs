namespace ShardWiki.Git;

/// <summary>What one place is asked for, into one mirror, as far as the request lets a server go: its references, its objects.</summary>
internal sealed class MirrorTransfer(MirrorRequest request, string url, GitProgram program)
{
    /// <summary>What is fetched for a commit that is known by its id alone: no server need give one out by that.</summary>
    internal const string AllBranches = "+refs/heads/*:refs/heads/*";

    // In a mirror that is shared: names of ours, of which none is in the way of what the place calls its branches tomorrow.
    private const string AllOfOurs = "+refs/heads/*:refs/shardwiki/all/*";

    private readonly string _reason = $"'{Scrub.Address(url)}'";

    /// <summary>Why the server was left, once it went further than it may; null where it did not.</summary>
    internal MirrorOutcome.Unreachable? Left { get; private set; }

    internal (RemoteListing?, MirrorOutcome.Unreachable?) List(CancellationToken cancellation)
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

    /// <summary>Fetches; null where that went well. Throws <see cref="GitException"/> where the trouble is the mirror's.</summary>
    internal MirrorOutcome.Unreachable? Fetch(IEnumerable<string> what, CancellationToken cancellation) =>
        Judged(FetchOnce(what, cancellation));

    /// <summary>Fetches all branches, under names of ours alone. What else led to a commit leads there still.</summary>
    internal MirrorOutcome.Unreachable? FetchBranches(CancellationToken cancellation) =>
        Judged(FetchOnce(["--prune"], [AllOfOurs], cancellation));

    private MirrorOutcome.Unreachable? Judged(MirrorOutcome.Unreachable? failure)
    {
        // The address answered just now: the trouble may be here.
        return failure is null || Left is not null || MirrorFolder.IsSound(program)
            ? failure
            : throw new GitException($"'{request.MirrorFolder}' is damaged: {failure.Reason}");
    }

    /// <summary>Fetches into a mirror that is known to be sound.</summary>
    internal MirrorOutcome.Unreachable? FetchOnce(IEnumerable<string> what, CancellationToken cancellation) =>
        FetchOnce([], what, cancellation);

    private MirrorOutcome.Unreachable? FetchOnce(IEnumerable<string> how, IEnumerable<string> what, CancellationToken cancellation)
    {
        // Always as a pack: a few huge objects would be unpacked one by one otherwise, where nobody counts them.
        using var process = program.Start(["-c", "fetch.unpackLimit=1",
            "fetch", "--progress", "--no-tags", "--no-recurse-submodules",
            "--no-write-fetch-head", "--no-auto-maintenance", "--update-shallow", .. how, "--end-of-options", url, .. what]);
        var watch = new TransferWatch(request);
        var run = process.ToEnd(watch, cancellation);
        return run is null ? TooFar(watch)
            : run.Succeeded ? null
            : Unreachable(run);
    }

    /// <summary>The place has not what was asked for.</summary>
    internal static MirrorOutcome.ReferenceMissing Missing(string? wanted, RemoteListing listing) =>
        new(wanted ?? "HEAD", listing.Names, wanted is null ? null : Nearest.Of(wanted, listing.Names));

    private MirrorOutcome.Unreachable TooFar(TransferWatch watch) =>
        Left = new MirrorOutcome.Unreachable($"{_reason} {watch.Trouble}");

    private MirrorOutcome.Unreachable Unreachable(GitRun run) => new($"{_reason}: {run.Complaint}");
}
