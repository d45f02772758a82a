using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>
/// Exchanges a journal with a remote. What counts is lines: the side that has more of the same gives them to the other,
/// and where both have some of their own nothing is changed. Commits are only carriers, so that lines which came by
/// other commits are put on top of those that stand. The branch here is not moved under somebody who holds the lease;
/// the one there is moved by compare-and-swap. Each method throws <see cref="JournalDamagedException"/> where the
/// journal here is damaged, and opens it anew, so that nobody waits for a network.
/// </summary>
public sealed class JournalSharing(GitRepository repository, JournalPlace place, RemotePlace other)
{
    private const int LostRaces = 20;
    private readonly BranchView _view = new(repository, place);
    private readonly RemoteBranch _remote = new(repository, other, place.Stream.Branch);
    private readonly RemoteTracking _tracking = new(repository, place, other);

    /// <summary>Takes the lines that the remote has more.</summary>
    public SharingOutcome Fetch(CancellationToken cancellation) => Tried(() => Look(cancellation, out var theirs)
        ?? (theirs is null ? new SharingOutcome.NothingThere() : Take(theirs)));

    /// <summary>Gives the remote the lines that are more here.</summary>
    public SharingOutcome Push(CancellationToken cancellation) => Tried(() => Look(cancellation, out var theirs)
        ?? (_view.Tip is null ? new SharingOutcome.NothingThere() : Give(theirs, cancellation)));

    /// <summary>
    /// Takes the remote's journal in place of ours where the two went on separately. What was decided here since is left
    /// behind: a fetch told it, and nothing is replaced where our journal does not end there any more. Other objects
    /// that have it open find it damaged.
    /// </summary>
    public SharingOutcome Replace(JournalFork told, CancellationToken cancellation) => Tried(() =>
        Look(cancellation, out var theirs)
        ?? (theirs is null ? new SharingOutcome.NothingThere()
            : Compared(theirs) is not SharingOutcome.Forked forked ? Take(theirs)
            : _view.Lines.Head != told.Ours[^1].Head ? forked
            : Move(() => Replaced(theirs)) ?? Shared(theirs, forked.Fork.Since)));

    private static SharingOutcome Tried(Func<SharingOutcome> once)
    {
        var outcome = once();
        for (var lost = 1; outcome is SharingOutcome.Moved && lost < LostRaces; lost++)
        {
            outcome = once();
        }

        return outcome;
    }

    // Null where both sides are known now; theirs is null where the remote has no such branch.
    private SharingOutcome? Look(CancellationToken cancellation, out RemoteLines? theirs)
    {
        theirs = null;
        _view.Refresh();
        switch (_remote.Fetch(_tracking.Fetched, cancellation))
        {
            case BranchFetchOutcome.Unreachable unreachable:
                return new SharingOutcome.Unreachable(unreachable.Reason);
            case BranchFetchOutcome.Fetched fetched:
                theirs = RemoteLines.Read((repository, place), fetched.Tip, _view, out var reason);
                return reason is null ? null : new SharingOutcome.Unusable(reason);
            default:
                return null;
        }
    }

    private SharingOutcome Take(RemoteLines theirs)
    {
        var since = Since(theirs);
        if (since < _view.Lines.Count || since == theirs.Lines.Count)
        {
            return Compared(theirs) ?? Shared(theirs, theirs.Lines.Count);
        }

        // A clone without a branch of its own reads the remote's.
        return (_view.Own is null && _tracking.IsRead ? null : Move(() => Advanced(theirs))) ?? Shared(theirs, since);
    }

    private SharingOutcome Give(RemoteLines? theirs, CancellationToken cancellation)
    {
        var since = theirs is null ? 0 : Since(theirs);
        if (theirs is not null && since < theirs.Lines.Count)
        {
            return Compared(theirs) ?? new SharingOutcome.Behind(theirs.Lines.Count - since);
        }

        if (since == _view.Lines.Count)
        {
            return Shared(theirs!, since);
        }

        if (theirs is not null && !repository.IsAncestor(theirs.Tip.Commit, _view.Tip!.Commit)
            && Move(() => Grafted(theirs)) is { } hindrance)
        {
            return hindrance;
        }

        var tip = _view.Tip!.Commit;
        switch (_remote.Push(tip, theirs?.Tip.Commit, cancellation))
        {
            case BranchPushOutcome.Pushed:
                _tracking.Follow(tip);
                return new SharingOutcome.Shared(_view.Lines.Count - since, _view.Lines.Head);
            case BranchPushOutcome.Unreachable unreachable:
                return new SharingOutcome.Unreachable(unreachable.Reason);
            default:
                return new SharingOutcome.Moved();
        }
    }

    private long Since(RemoteLines theirs) => JournalFork.CommonLines(_view.Lines, theirs.Lines);

    private SharingOutcome? Compared(RemoteLines theirs)
    {
        var since = Since(theirs);
        return since < _view.Lines.Count && since < theirs.Lines.Count
            ? new SharingOutcome.Forked(new JournalFork(since, _view.Lines.After(since), theirs.Lines.After(since)))
            : null;
    }

    private SharingOutcome.Shared Shared(RemoteLines theirs, long since)
    {
        if (theirs.Lines.Count >= _view.Lines.Count || !_tracking.IsRead || _view.Own is not null)
        {
            _tracking.Follow(theirs.Tip.Commit);
        }

        _view.Refresh();
        return new SharingOutcome.Shared(theirs.Lines.Count - since, _view.Lines.Head);
    }

    // Inside the gate and under no lease of anybody else; what was compared before must still stand.
    private SharingOutcome? Move(Func<bool> move)
    {
        var compared = _view.Tip?.Commit;
        var writing = new JournalWriting(repository, place, _view);
        using var visit = new JournalGate(repository, place).Enter();
        if (visit is not null)
        {
            _view.Refresh();
        }

        return visit is null || writing.IsElsewhere(_view.Tip?.Lease) ? Busy(writing)
            : _view.Tip?.Commit == compared && move() ? null
            : new SharingOutcome.Moved();
    }

    private static SharingOutcome Busy(JournalWriting writing) => writing.Busy() is AppendOutcome.NotHolder busy
        ? new SharingOutcome.NotHolder(busy.Holder, busy.Epoch)
        : new SharingOutcome.Moved();

    private bool Advanced(RemoteLines theirs)
    {
        var added = theirs.Lines.After(_view.Lines.Count);
        var next = _view.Tip is not { } tip || repository.IsAncestor(tip.Commit, theirs.Tip.Commit)
            ? theirs.Tip
            : new BranchWriter(repository.Batch(), _view.Lines).Import(tip, added);
        return _view.Advance(next, added, $"journal: fetch from {other.Word}");
    }

    // Our lines on top of the remote's commits, so that the remote's branch only grows.
    private bool Grafted(RemoteLines theirs)
    {
        var added = _view.Lines.After(theirs.Lines.Count);
        var next = new BranchWriter(repository.Batch(), theirs.Lines)
            .Import(theirs.Tip with { Lease = Passed(theirs) }, added);
        return _view.Advance(next, [], $"journal: push to {other.Word}");
    }

    private bool Replaced(RemoteLines theirs)
    {
        var next = new BranchWriter(repository.Batch(), theirs.Lines)
            .Move(theirs.Tip, Passed(theirs), place.Clock.GetUtcNow());
        return _view.Replace(next, theirs.Lines, $"journal: replaced by that of {other.Word}");
    }

    // Epochs only grow, here and there.
    private Lease Passed(RemoteLines theirs)
    {
        var lease = theirs.Tip.Lease;
        var epoch = Math.Max(lease.Epoch, _view.Tip?.Lease.Epoch ?? 0);
        return (lease with { Epoch = epoch }).PassedThrough(new StoreName(repository).Get());
    }
}
