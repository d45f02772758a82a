using System.Collections.Immutable;
using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>
/// The journal of a space on a branch of a git repository (docs/formats/journal.md). Every append is one commit, won by
/// one compare-and-swap of the branch; what other processes appended is seen by the next call. The repository is not
/// owned: the caller disposes it.
/// </summary>
public sealed class GitJournal : IJournal
{
    private readonly Lock _gate = new();
    private readonly GitRepository _repository;
    private readonly JournalPlace _place;
    private readonly BranchView _view;
    private readonly JournalWriting _writing;

    private GitJournal(GitRepository repository, JournalPlace place)
    {
        (_repository, _place) = (repository, place);
        _view = new BranchView(repository, place);
        _writing = new JournalWriting(repository, place, _view);
    }

    /// <summary>The journal at <paramref name="place"/>. Nothing is read or written yet; there may be none.</summary>
    public static GitJournal Open(GitRepository repository, JournalPlace place) => new(repository, place);

    public JournalHead Head()
    {
        lock (_gate)
        {
            _view.Refresh();
            return _view.Lines.Head;
        }
    }

    public ImmutableArray<JournalEntry> Read(long after)
    {
        lock (_gate)
        {
            _view.Refresh();
            return _view.Lines.After(after);
        }
    }

    public AppendOutcome Append(AppendRequest request) => Append(request, null);

    public AppendOutcome Import(ImmutableArray<JournalEntry> entries)
    {
        lock (_gate)
        {
            return _writing.Import(entries);
        }
    }

    /// <summary>
    /// Takes the right to append for as long as it is renewed, waiting at most <paramref name="patience"/> for whoever
    /// holds it. Throws <see cref="JournalDamagedException"/>.
    /// </summary>
    public HoldOutcome Hold(TimeSpan patience)
    {
        var since = _place.Clock.GetTimestamp();
        while (true)
        {
            lock (_gate)
            {
                if (Take() is { } outcome and not HoldOutcome.HeldElsewhere)
                {
                    return outcome;
                }

                if (_place.Clock.GetElapsedTime(since) >= patience && _writing.Busy() is AppendOutcome.NotHolder busy)
                {
                    return new HoldOutcome.HeldElsewhere(busy.Holder, busy.Epoch);
                }
            }

            _place.Wait(TimeSpan.FromMilliseconds(10));
        }
    }

    /// <summary>
    /// The lease as it stands; null where there is no journal. Throws <see cref="JournalDamagedException"/>.
    /// </summary>
    public JournalLease? Lease()
    {
        lock (_gate)
        {
            _view.Refresh();
            return _view.Tip is { } tip ? JournalLease.Of(tip.Lease, _writing.Store.Find()) : null;
        }
    }

    public VerifyOutcome Verify()
    {
        // From nothing: what this object read before is not believed.
        var fresh = new BranchView(_repository, _place);
        try
        {
            fresh.Refresh();
            var audit = LineAudit.Of(fresh.Lines);
            var walked = audit is VerifyOutcome.Sound && fresh.Tip is { } tip ? fresh.Audit.Of(tip, null) : audit;
            // What reads well today may be what a torn pack still yields.
            return walked is VerifyOutcome.Sound && PackAudit.Fault(_repository) is { } torn
                ? new VerifyOutcome.Damaged(1, torn)
                : walked;
        }
        catch (JournalDamagedException damage)
        {
            return new VerifyOutcome.Damaged(damage.Seq, damage.What);
        }
    }

    public void Dispose()
    {
        // The repository is the caller's.
    }

    internal AppendOutcome Append(AppendRequest request, Holding? holding)
    {
        lock (_gate)
        {
            return _writing.Append(request, holding);
        }
    }

    internal AppendOutcome? Answer(Intent intent, Holding holding)
    {
        lock (_gate)
        {
            return _writing.Answer(intent, holding);
        }
    }

    internal ImmutableArray<Intent> Wanted()
    {
        lock (_gate)
        {
            return _writing.Wanted();
        }
    }

    internal bool Stands(Holding holding)
    {
        lock (_gate)
        {
            _view.Refresh();
            return holding.Stands(_view.Tip?.Lease);
        }
    }

    internal bool Renew(Holding holding) => Moved(lease => holding.Stands(lease)
        ? Coordination.Lease.HeldBy(holding, _writing.Store.Get(), _place.Clock.GetUtcNow())
        : null) is not null;

    internal void Release(Holding holding) => _ = Moved(lease => holding.Stands(lease) ? lease.LeftFree() : null);

    internal AppendOutcome NotHeld()
    {
        lock (_gate)
        {
            return _writing.Busy();
        }
    }

    private Lease? Moved(Func<Lease, Lease?> next)
    {
        lock (_gate)
        {
            return _writing.MoveLease(next);
        }
    }

    private HoldOutcome Take()
    {
        var mine = new Holding(ProcessMark.Own.Text, 0, _place.Term);
        var taken = _writing.MoveLease(lease => _writing.IsElsewhere(lease) ? null : Coordination.Lease.HeldBy(
            mine with { Epoch = lease.Epoch + 1 }, _writing.Store.Get(), _place.Clock.GetUtcNow()));
        return taken is { } lease
            ? new HoldOutcome.Held(new JournalHolding(this, mine with { Epoch = lease.Epoch }, _place.Clock))
            : _view.Tip is null ? new HoldOutcome.NothingToHold()
            : new HoldOutcome.HeldElsewhere(_view.Tip.Lease.Holder ?? "", _view.Tip.Lease.Epoch);
    }
}
