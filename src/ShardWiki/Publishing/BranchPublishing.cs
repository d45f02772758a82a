using System.Collections.Immutable;
using ShardWiki.Git;
using ShardWiki.Model;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>
/// Publishes a site to a branch: one commit with the new tree, upon what stands there or instead of it. The branch moves by
/// compare-and-swap, here and at the remote, so that what somebody else pushed meanwhile is never lost.
/// </summary>
internal sealed class BranchPublishing(BuiltFolder site, PublishTarget.Branch target, (GitRepository Repository, OpenSpace Space, Author By) from)
{
    private readonly GitRepository _repository = from.Repository;
    private readonly string _reference = $"refs/heads/{target.Name}";

    public VerbOutcome Run(bool onlyTells, CancellationToken cancellation)
    {
        if (_repository.WorkTree is not null && _repository.HeadReference == _reference)
        {
            return new NotDone($"the branch '{target.Name}' is checked out; publish to one that is not") { IsRefusal = true };
        }

        var here = _repository.Resolve(_reference);
        if (target.Push is not { } remote)
        {
            return Published(here, here, null, (onlyTells, cancellation));
        }

        var place = RemotePlace.Find((_repository, from.Space.Folder), remote, from.Space.Configuration.Schemes, out var reason);
        if (place is null)
        {
            return new NotDone(reason!);
        }

        var branch = new RemoteBranch(_repository, place, target.Name);
        var fetched = branch.Fetch($"refs/shardwiki/publish/{target.Name}", cancellation);
        return fetched is BranchFetchOutcome.Unreachable unreachable
            ? new NotDone($"the branch could not be fetched: {unreachable.Reason}")
            : Upon(here, (fetched as BranchFetchOutcome.Fetched)?.Tip, branch, (onlyTells, cancellation));
    }

    private VerbOutcome Upon(ObjectName? here, ObjectName? there, RemoteBranch branch, (bool OnlyTells, CancellationToken Cancellation) how)
    {
        var isBehind = here is null || here == there || there is not null && _repository.IsAncestor(here.Value, there.Value);
        return isBehind
            ? Published(there, here, branch, how)
            : new NotDone($"'{target.Name}' has commits here that '{branch.Place.Shown}' has not; push or delete it first") { IsRefusal = true };
    }

    private VerbOutcome Published(
        ObjectName? tip, ObjectName? here, RemoteBranch? branch, (bool OnlyTells, CancellationToken Cancellation) how)
    {
        var (before, writing) = (tip is { } there ? ReceiptAt(there) : null, new SiteTree(_repository, site));
        var theirs = writing.Theirs(tip, before);
        if (FindOwner(theirs, before) is { } owned)
        {
            return new NotDone($"the branch '{target.Name}' {owned}; publish to another branch, or remove this one") { IsRefusal = true };
        }

        if (writing.FindInTheWay(theirs) is { } path)
        {
            return new NotDone(
                $"'{path}' on the branch '{target.Name}' was not written by ShardWiki and stands where a file of the site goes; remove it there")
            {
                IsRefusal = true,
            };
        }

        var told = ChangeList.Of(before, site.Receipt).Told(target.Name);
        return how.OnlyTells ? told with { OnlyTold = true } : Written(writing.Write(theirs), (tip, here), branch, (told, how.Cancellation));
    }

    private VerbOutcome Written(
        ObjectName tree, (ObjectName? Tip, ObjectName? Here) from, RemoteBranch? branch, (SitePublished Told, CancellationToken Cancellation) how)
    {
        var (told, here) = (how.Told, from.Here);
        if (from.Tip is { } old && _repository.Commit(old).Tree == tree && !target.IsSquashed)
        {
            return Moved(old, here) is { } moved ? moved : told;
        }

        var commit = _repository.WriteCommit(DraftOf(tree, target.IsSquashed ? null : from.Tip));
        var pushed = branch?.Push(commit, from.Tip, how.Cancellation);
        return pushed switch
        {
            BranchPushOutcome.Moved => new NotDone($"'{target.Name}' moved at '{branch!.Place.Shown}' meanwhile; publish again") { IsRefusal = true },
            BranchPushOutcome.Unreachable unreachable => new NotDone($"the branch could not be pushed: {unreachable.Reason}"),
            _ when Moved(commit, here) is { } moved => moved,
            _ => told with { Commit = commit.ToString() },
        };
    }

    // Whose files it holds where they are not this space's; null where nobody's are in the way.
    private string? FindOwner(ImmutableArray<TreeFile> theirs, BuildReceipt? before) =>
        before is not null ? before.Space == site.Receipt.Space ? null : $"holds the site of the space '{before.Space}'"
        : theirs.IsEmpty ? null : "holds files that ShardWiki did not write";

    private NotDone? Moved(ObjectName commit, ObjectName? here) =>
        commit == here || _repository.CompareAndSwap(_reference, here, commit, "publish") is SwapOutcome.Swapped
            ? null
            : new NotDone($"the branch '{target.Name}' moved meanwhile; publish again") { IsRefusal = true };

    private BuildReceipt? ReceiptAt(ObjectName commit) =>
        TreeEdit.FindBlob(_repository, commit, BuildReceipt.File) is { } blob && _repository.ReadBlob(blob) is { } bytes
            ? BuildReceipt.TryRead(bytes)
            : null;

    private CommitDraft DraftOf(ObjectName tree, ObjectName? parent)
    {
        var by = new Signature(from.By.Name, from.By.Email, from.Space.Clock.GetUtcNow());
        return new CommitDraft
        {
            Tree = tree,
            Parents = parent is { } tip ? [tip] : [],
            Author = by,
            Committer = by,
            Message = $"Publish {site.Receipt.Space}\n\nMerkle root of the site: {site.Receipt.Root}\n",
        };
    }
}
