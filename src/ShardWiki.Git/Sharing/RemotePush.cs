using System.Collections.Immutable;

namespace ShardWiki.Git;

/// <summary>
/// A push of one commit to any reference of another repository, with push options. Who may push over what was there is
/// said by what is expected there; a review reference is no branch, and nothing is ever there.
/// </summary>
public sealed record RemotePush
{
    /// <summary>The repository that holds the commit.</summary>
    public required GitRepository Repository { get; init; }

    /// <summary>The other repository.</summary>
    public required RemotePlace Place { get; init; }

    /// <summary>The commit.</summary>
    public required ObjectName Commit { get; init; }

    /// <summary>The full name of the reference there.</summary>
    public required string Reference { get; init; }

    /// <summary>
    /// What a branch there must be now, null for none; what no lease is asked for is a review reference.
    /// </summary>
    public ObjectName? Expected { get; init; }

    /// <summary>Options for the server, such as <c>merge_request.create</c>.</summary>
    public ImmutableArray<string> Options { get; init; } = [];

    private bool IsBranch => Reference.StartsWith("refs/heads/", StringComparison.Ordinal);

    /// <summary>Pushes. No hook of this repository is run.</summary>
    public BranchPushOutcome Run(CancellationToken cancellation)
    {
        string[] lease = IsBranch ? [$"--force-with-lease={Reference}:{Expected}"] : [];
        using var process = GitProgram.Fetching(Repository.GitDirectory, Place.Transport).Start(
        [
            "push", "--porcelain", "--no-verify", "--no-recurse-submodules", .. lease,
            .. Options.Select(o => $"--push-option={o}"), "--end-of-options", Place.Address, $"{Commit}:{Reference}",
        ]);
        var watch = new TransferWatch(new MirrorRequest { Address = Place.Address, MirrorFolder = Repository.GitDirectory });
        return process.ToEnd(watch, cancellation) switch
        {
            null => new BranchPushOutcome.Unreachable($"'{Place.Shown}' {watch.Trouble}"),
            { Succeeded: true } => new BranchPushOutcome.Pushed(),
            // Gerrit says so of a change that it has already as it is.
            var run when run.Lines.Any(l => l.Contains("no new changes", StringComparison.Ordinal)) => new BranchPushOutcome.Pushed(),
            var run when run.Lines.Any(l => l.Contains("[rejected]", StringComparison.Ordinal)) => new BranchPushOutcome.Moved(),
            var run => new BranchPushOutcome.Unreachable($"'{Place.Shown}': {Complaint(run)}"),
        };
    }

    private static string Complaint(GitRun run) =>
        run.Lines.FirstOrDefault(l => l.StartsWith("!\t", StringComparison.Ordinal)) is { } refused
            ? Scrub.Secrets(refused.Split('\t')[^1])
            : run.Complaint;
}
