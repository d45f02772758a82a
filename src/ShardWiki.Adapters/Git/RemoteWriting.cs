using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// Writes a file of a repository elsewhere: a commit in our mirror on top of what the branch is there now, pushed if,
/// and only if, the branch is still that.
/// </summary>
internal sealed class RemoteWriting(ShardWrite write, GitPlace.Remote place)
{
    private const int Patience = 5;
    private const string Kept = "refs/shardwiki/writing";

    public ShardWriteOutcome Run(CancellationToken cancellation)
    {
        if (write.Attachment.Reference.Length == 0)
        {
            return new ShardWriteOutcome.Refused("the attachment names no branch; say which with 'ref:'");
        }

        var folder = ShardOrder.MirrorOf(write.Attachment, write.SpaceFolder, write.StateFolder);
        if (!File.Exists(Path.Combine(folder, "HEAD")))
        {
            return new ShardWriteOutcome.Refused("there is no mirror of it yet; run 'shardwiki pull'");
        }

        using var mirror = GitRepository.Open(folder);
        var there = RemotePlace.Find((mirror, write.SpaceFolder), place.Url, write.Schemes, out var reason);
        if (there is null)
        {
            return new ShardWriteOutcome.Refused(reason!);
        }

        var branch = new RemoteBranch(mirror, there, BranchName());
        for (var tries = 0; tries < Patience; tries++)
        {
            if (Once(mirror, branch, cancellation) is { } outcome)
            {
                return outcome;
            }
        }

        return new ShardWriteOutcome.Moved("somebody else pushed at the same moment, again and again");
    }

    // Null where somebody else was faster.
    private ShardWriteOutcome? Once(GitRepository mirror, RemoteBranch branch, CancellationToken cancellation)
    {
        switch (branch.Fetch(Kept, cancellation))
        {
            case BranchFetchOutcome.NoBranch:
                return new ShardWriteOutcome.Refused($"'{branch.Place.Shown}' has no branch '{BranchName()}'");
            case BranchFetchOutcome.Unreachable unreachable:
                return new ShardWriteOutcome.Unknown(unreachable.Reason);
            case BranchFetchOutcome.Fetched fetched:
                return On(mirror, branch, fetched.Tip, cancellation);
            default:
                throw new InvalidOperationException("an outcome that is not one of its cases");
        }
    }

    private ShardWriteOutcome? On(
        GitRepository mirror, RemoteBranch branch, ObjectName tip, CancellationToken cancellation)
    {
        var commit = new BranchCommit(mirror, write);
        if (commit.StandsIn(tip))
        {
            return new ShardWriteOutcome.Written(new Revision(tip.ToString()));
        }

        if (commit.IsMovedIn(tip))
        {
            return new ShardWriteOutcome.Moved(
                $"'{write.Source}' is not what it was, at {tip.ToString()[..12]}; run 'shardwiki pull'");
        }

        var next = commit.On(tip);
        write.Done(WriteStep.Prepared);
        switch (branch.Push(next, tip, cancellation))
        {
            case BranchPushOutcome.Moved:
                return null;
            case BranchPushOutcome.Unreachable unreachable:
                return new ShardWriteOutcome.Unknown(unreachable.Reason);
            default:
                write.Done(WriteStep.Pushed);
                return new ShardWriteOutcome.Written(new Revision(next.ToString()));
        }
    }

    private string BranchName() => write.Attachment.Reference.StartsWith("refs/heads/", StringComparison.Ordinal)
        ? write.Attachment.Reference["refs/heads/".Length..]
        : write.Attachment.Reference;
}
