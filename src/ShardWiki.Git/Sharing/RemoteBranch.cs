namespace ShardWiki.Git;

/// <summary>
/// One branch of another repository: fetched without touching a branch of ours, pushed by compare-and-swap there. No
/// hook of this repository is run.
/// </summary>
public sealed class RemoteBranch(GitRepository repository, RemotePlace place, string branch)
{
    /// <summary>The other repository.</summary>
    public RemotePlace Place => place;

    /// <summary>
    /// Brings the branch here and lets <paramref name="reference"/> lead to it, whatever that held before. Objects that
    /// git finds malformed are not taken.
    /// </summary>
    public BranchFetchOutcome Fetch(string reference, CancellationToken cancellation)
    {
        using var process = Program(place).Start(
            "-c", "fetch.fsckObjects=true", "-c", "fetch.unpackLimit=1", "-c", "core.fsync=all",
            "-c", "core.fsyncMethod=fsync", "fetch", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head",
            "--no-auto-maintenance", "--end-of-options", place.Address, $"+refs/heads/{branch}:{reference}");
        var watch = Watch(place);
        return process.ToEnd(watch, cancellation) switch
        {
            null => new BranchFetchOutcome.Unreachable($"'{place.Shown}' {watch.Trouble}"),
            { Succeeded: true } => Fetched(reference),
            var run when run.Complaint.Contains("couldn't find remote ref", StringComparison.Ordinal) =>
                new BranchFetchOutcome.NoBranch(),
            var run => new BranchFetchOutcome.Unreachable($"'{place.Shown}': {run.Complaint}"),
        };
    }

    /// <summary>
    /// Lets the branch there be <paramref name="commit"/> if, and only if, it is <paramref name="expected"/> now (null:
    /// does not exist).
    /// </summary>
    public BranchPushOutcome Push(ObjectName commit, ObjectName? expected, CancellationToken cancellation)
    {
        var there = place.Push;
        using var process = Program(there).Start(
            "push", "--porcelain", "--no-verify", "--no-recurse-submodules",
            $"--force-with-lease=refs/heads/{branch}:{expected}", "--end-of-options", there.Address,
            $"{commit}:refs/heads/{branch}");
        var watch = Watch(there);
        return process.ToEnd(watch, cancellation) switch
        {
            null => new BranchPushOutcome.Unreachable($"'{there.Shown}' {watch.Trouble}"),
            { Succeeded: true } => new BranchPushOutcome.Pushed(),
            var run when run.Lines.Any(IsLostRace) => new BranchPushOutcome.Moved(),
            var run => new BranchPushOutcome.Unreachable($"'{there.Shown}': {Complaint(run)}"),
        };
    }

    private BranchFetchOutcome.Fetched Fetched(string reference)
    {
        // Git flushes the pack and not its name.
        LastingFile.FlushFolder(Path.Combine(repository.CommonDirectory, "objects", "pack"));
        return new BranchFetchOutcome.Fetched(repository.Resolve(reference)!.Value);
    }

    private GitProgram Program(RemotePlace there) => GitProgram.Fetching(repository.GitDirectory, there.Transport);

    private TransferWatch Watch(RemotePlace there) =>
        new(new MirrorRequest { Address = there.Address, MirrorFolder = repository.GitDirectory });

    // "[rejected]" is git here, which saw another value there; the others are git there, which saw it move meanwhile.
    private static bool IsLostRace(string line) => line.StartsWith("!\t", StringComparison.Ordinal)
        && (line.Contains("[rejected]", StringComparison.Ordinal)
            || line.Contains("incorrect old value provided", StringComparison.Ordinal)
            || line.Contains("failed to update ref", StringComparison.Ordinal)
            || line.Contains("failed to lock", StringComparison.Ordinal));

    private static string Complaint(GitRun run) =>
        run.Lines.FirstOrDefault(line => line.StartsWith("!\t", StringComparison.Ordinal)) is { } rejected
            ? Scrub.Secrets(rejected.Split('\t')[^1])
            : run.Complaint;
}
