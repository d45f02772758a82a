using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// Writes a file of a repository of this machine: a commit on the branch, the work tree where the branch is checked out,
/// and a push first where the attachment says so, so that both repositories have it or none.
/// </summary>
internal sealed class RepositoryWriting(GitRepository repository, ShardWrite write)
{
    private const int Patience = 5;
    private readonly BranchCommit _commit = new(repository, write);

    public ShardWriteOutcome Run(CancellationToken cancellation)
    {
        if (FindBranch() is not { } branch)
        {
            return new ShardWriteOutcome.Refused(
                $"'{write.Attachment.Reference}' is no branch of '{ShownLocation.Of(write.Attachment.Location)}'; only a branch can be written");
        }

        for (var tries = 0; tries < Patience; tries++)
        {
            if (repository.Target(branch) is not { } tip)
            {
                return new ShardWriteOutcome.Refused($"the branch '{branch}' has no commit yet");
            }

            if (Once(branch, tip, cancellation) is { } outcome)
            {
                return outcome;
            }
        }

        return new ShardWriteOutcome.Moved($"somebody else moved '{branch}' at the same moment, again and again");
    }

    // Null where somebody else was faster.
    private ShardWriteOutcome? Once(string branch, ObjectName tip, CancellationToken cancellation)
    {
        var file = repository.WorkTree is not null && repository.HeadReference == branch
            ? new WorkTreeFile(repository, _commit.Path)
            : null;
        if (_commit.StandsIn(tip))
        {
            return file?.FindObstacle(_commit.Old, _commit.Blob) is null ? Filed(file, tip) : new ShardWriteOutcome.Written(Named(tip));
        }

        if (_commit.IsMovedIn(tip))
        {
            return new ShardWriteOutcome.Moved($"'{write.Source}' is not what it was, at {Named(tip).Short}");
        }

        if (file?.FindObstacle(_commit.Old, _commit.Blob) is { } obstacle)
        {
            return new ShardWriteOutcome.Refused(obstacle);
        }

        var next = _commit.On(tip);
        write.Done(WriteStep.Prepared);
        if (Pushed(branch, (tip, next), cancellation) is { } unpushed)
        {
            return unpushed;
        }

        if (repository.CompareAndSwap(branch, tip, next, "shardwiki: apply an overlay") is SwapOutcome.Moved)
        {
            return null;
        }

        write.Done(WriteStep.Moved);
        return Filed(file, next);
    }

    private ShardWriteOutcome.Written Filed(WorkTreeFile? file, ObjectName tip)
    {
        file?.Write(write.Content.Span, _commit.Blob);
        write.Done(WriteStep.Filed);
        return new ShardWriteOutcome.Written(Named(tip));
    }

    private ShardWriteOutcome? Pushed(string branch, (ObjectName Old, ObjectName New) move, CancellationToken cancellation)
    {
        if (write.Attachment.Push.Length == 0)
        {
            return null;
        }

        var place = RemotePlace.Find(
            (repository, repository.WorkTree ?? repository.GitDirectory), write.Attachment.Push, write.Schemes, out var reason);
        if (place is null)
        {
            return new ShardWriteOutcome.Refused($"push: {reason}");
        }

        var outcome = new RemoteBranch(repository, place, branch["refs/heads/".Length..]).Push(move.New, move.Old, cancellation);
        switch (outcome)
        {
            case BranchPushOutcome.Pushed:
                write.Done(WriteStep.Pushed);
                return null;
            case BranchPushOutcome.Moved:
                return new ShardWriteOutcome.Moved(
                    $"'{branch}' of '{place.Shown}' is not what it is here; bring both together first");
            default:
                return new ShardWriteOutcome.Unknown(((BranchPushOutcome.Unreachable)outcome).Reason);
        }
    }

    private string? FindBranch()
    {
        var reference = write.Attachment.Reference;
        var name = reference.Length == 0 ? repository.HeadReference
            : reference.StartsWith("refs/heads/", StringComparison.Ordinal) ? reference
            : $"refs/heads/{reference}";
        return name is not null && (repository.Target(name) is not null || reference.Length == 0) ? name : null;
    }

    private static Revision Named(ObjectName commit) => new(commit.ToString());
}
