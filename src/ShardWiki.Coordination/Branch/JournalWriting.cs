using System.Collections.Immutable;
using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>
/// Writes to a journal's branch: one writer of this machine at a time, one compare-and-swap for each append. For one
/// thread at a time.
/// </summary>
internal sealed class JournalWriting(GitRepository repository, JournalPlace place, BranchView view)
{
    private const int LostRaces = 10_000;
    private readonly JournalGate _gate = new(repository, place);
    private readonly LeaseWatch _watch = new(place);
    private readonly Intents _intents = new(repository, place);
    private readonly JournalPacking _packing = new(repository);

    /// <summary>The repository's name as a store of journals.</summary>
    public StoreName Store { get; } = new(repository);

    /// <summary>Appends in somebody's name, who holds the lease or (null) takes a free one and leaves it free.</summary>
    public AppendOutcome Append(AppendRequest request, Holding? holding) =>
        Append(request, visit => Once(request, visit, holding));

    /// <summary>
    /// Appends what an intent asks for, in the name of the holder; null where the asker took it back before.
    /// </summary>
    public AppendOutcome? Answer(Intent intent, Holding holding)
    {
        var request = _intents.Read(intent);
        var outcome = request is null ? null : Append(request, visit =>
            _intents.Stands(intent) ? Once(request, visit, holding) : new WritingTurn { Outcome = Busy() });
        if (outcome is not AppendOutcome.NotHolder)
        {
            _ = _intents.Remove(intent);
        }

        return outcome;
    }

    /// <summary>What others want appended, the oldest first.</summary>
    public ImmutableArray<Intent> Wanted() => _intents.Standing();

    private AppendOutcome Append(AppendRequest request, Func<GateVisit, WritingTurn> once)
    {
        var forwarding = new Forwarding(_intents, place);
        for (var lost = 0; lost < LostRaces;)
        {
            using (var visit = _gate.Enter())
            {
                if (visit is null)
                {
                    return Busy();
                }

                // Inside the gate, so that a holder either appended it before or finds it gone.
                var turn = once(visit);
                var outcome = turn.Outcome ?? (turn.IsForwarded && forwarding.IsOver ? Busy() : null);
                if (outcome is not null)
                {
                    forwarding.TakeBack();
                    return outcome;
                }

                lost += turn.IsLostRace ? 1 : 0;
                if (turn.IsForwarded)
                {
                    forwarding.Leave(request);
                }
            }

            forwarding.Wait();
        }

        return new AppendOutcome.HeadMoved(view.Lines.Head);
    }

    /// <summary>Takes lines in verbatim.</summary>
    public AppendOutcome Import(ImmutableArray<JournalEntry> entries)
    {
        for (var lost = 0; lost < LostRaces; lost++)
        {
            using var visit = _gate.Enter();
            if (visit is null)
            {
                return Busy();
            }

            view.Refresh();
            var (lines, reason) = view.Lines.Missing(entries);
            if (reason is not null)
            {
                return new AppendOutcome.Refused(reason);
            }

            if (lines.IsEmpty)
            {
                return new AppendOutcome.Appended([]);
            }

            if (IsElsewhere(view.Tip?.Lease))
            {
                return Busy();
            }

            if (view.Advance(Writer().Import(view.Tip, lines), lines, Message("import", lines)))
            {
                return new AppendOutcome.Appended(lines) { Notes = Notes(visit) };
            }
        }

        return new AppendOutcome.HeadMoved(view.Lines.Head);
    }

    /// <summary>Moves the lease and nothing else, where <paramref name="next"/> finds that it may.</summary>
    public Lease? MoveLease(Func<Lease, Lease?> next)
    {
        for (var lost = 0; lost < LostRaces; lost++)
        {
            using var visit = _gate.Enter();
            if (visit is null)
            {
                return null;
            }

            view.Refresh();
            if (view.Tip is not { } tip || next(tip.Lease) is not { } lease)
            {
                return null;
            }

            if (view.Advance(Writer().Move(tip, lease, place.Clock.GetUtcNow()), [], "journal: lease"))
            {
                return lease;
            }
        }

        return null;
    }

    /// <summary>True where somebody holds this lease and it has not run out.</summary>
    public bool IsElsewhere(Lease? lease) =>
        lease is not null && lease.IsHeldIn(Store.Find()) && !_watch.HasLapsed(lease);

    /// <summary>What the lease says, in an outcome.</summary>
    public AppendOutcome Busy() => new AppendOutcome.NotHolder(
        OneLine.Of(view.Tip?.Lease.Holder ?? "another writer of this machine"), view.Tip?.Lease.Epoch ?? 0);

    private WritingTurn Once(AppendRequest request, GateVisit visit, Holding? holding)
    {
        view.Refresh();
        if (view.Lines.Settle(request) is { } settled)
        {
            if (settled is AppendOutcome.Appended)
            {
                view.Flush();
            }

            return new WritingTurn { Outcome = settled };
        }

        var (lines, reason) = view.Lines.Draft(request);
        if (reason is not null)
        {
            return new WritingTurn { Outcome = new AppendOutcome.Refused(reason) };
        }

        var standing = view.Tip?.Lease ?? Lease.Unborn;
        if (holding is not null && !holding.Stands(standing))
        {
            return new WritingTurn { Outcome = Busy() };
        }

        if (holding is null && IsElsewhere(standing))
        {
            return new WritingTurn { IsForwarded = true };
        }

        var lease = holding is null ? standing.PassedThrough(Store.Get()) : standing;
        if (!view.Advance(Writer().Append(view.Tip, lines, lease), lines, Message("append", lines)))
        {
            return new WritingTurn { IsLostRace = true };
        }

        _packing.After(visit, view.Tip!.Commit);
        return new WritingTurn { Outcome = new AppendOutcome.Appended(lines) { Notes = Notes(visit) } };
    }

    private ImmutableArray<string> Notes(GateVisit visit) =>
        view.MarkFault is { } fault ? visit.Notes.Add(fault) : visit.Notes;

    private BranchWriter Writer() => new(repository.Batch(), view.Lines);

    private static string Message(string what, ImmutableArray<JournalEntry> lines) =>
        $"journal: {what} {lines[0].Seq} to {lines[^1].Seq}";
}
