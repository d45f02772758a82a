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
    private const int Patience = 10_000;
    private readonly Lock _gate = new();
    private readonly GitRepository _repository;
    private readonly JournalPlace _place;
    private readonly JournalMark _mark;
    private readonly BranchReader _reader;
    private readonly BranchWriter _writer;
    private readonly VerifiedLines _lines;
    private BranchTip? _tip;
    private ObjectName? _own;

    private GitJournal(GitRepository repository, JournalPlace place)
    {
        (_repository, _place) = (repository, place);
        _mark = new JournalMark(place.MarkFile, place.Stream);
        _lines = new VerifiedLines(place.Stream);
        _reader = new BranchReader(repository, place);
        _writer = new BranchWriter(repository, _lines);
    }

    /// <summary>The journal at <paramref name="place"/>. Nothing is read or written yet; there may be none.</summary>
    public static GitJournal Open(GitRepository repository, JournalPlace place) => new(repository, place);

    public JournalHead Head()
    {
        lock (_gate)
        {
            Refresh();
            return _lines.Head;
        }
    }

    public ImmutableArray<JournalEntry> Read(long after)
    {
        lock (_gate)
        {
            Refresh();
            return _lines.After(after);
        }
    }

    public AppendOutcome Append(AppendRequest request)
    {
        lock (_gate)
        {
            for (var attempt = 0; attempt < Patience; attempt++)
            {
                Refresh();
                if (_lines.Settle(request) is { } settled)
                {
                    return settled;
                }

                var (lines, reason) = _lines.Draft(request);
                reason ??= Held();
                if (reason is not null)
                {
                    return new AppendOutcome.Refused(reason);
                }

                if (Move(_writer.Append(_tip, lines, StoreName.Of(_repository)), lines))
                {
                    return new AppendOutcome.Appended(lines);
                }
            }

            return new AppendOutcome.HeadMoved(_lines.Head);
        }
    }

    public AppendOutcome Import(ImmutableArray<JournalEntry> entries)
    {
        lock (_gate)
        {
            for (var attempt = 0; attempt < Patience; attempt++)
            {
                Refresh();
                var (lines, reason) = _lines.Missing(entries);
                reason ??= lines.IsEmpty ? null : Held();
                if (reason is not null)
                {
                    return new AppendOutcome.Refused(reason);
                }

                if (lines.IsEmpty || Move(_writer.Import(_tip, lines), lines))
                {
                    return new AppendOutcome.Appended(lines);
                }
            }

            return new AppendOutcome.HeadMoved(_lines.Head);
        }
    }

    public VerifyOutcome Verify()
    {
        // From nothing: what this object read before is not believed.
        using var fresh = new GitJournal(_repository, _place);
        try
        {
            fresh.Refresh();
            var audit = LineAudit.Of(fresh._lines);
            return audit is VerifyOutcome.Sound && fresh._tip is { } tip
                ? new CommitAudit(_repository, fresh._reader, fresh._lines).Of(tip)
                : audit;
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

    // The mark is read before the branch: whoever raises it has moved the branch by then, so that a floor above the end
    // is damage and not a race.
    private void Refresh()
    {
        var floor = _mark.Read();
        var seen = Math.Max(Math.Max(floor.Seq, _lines.Head.Seq), 1);
        _own = _reader.Own(seen);
        var commit = _own ?? _reader.Remote(seen);
        if (commit is null && Math.Max(floor.Seq, _lines.Count) > 0)
        {
            throw new JournalDamagedException(
                1, $"the branch '{_place.Reference}' is missing, but decision {seen} was seen here");
        }

        if (commit is { } found && found != _tip?.Commit)
        {
            var tip = _reader.Tip(found, seen);
            _reader.Take(tip, _tip, _lines);
            _tip = tip;
        }

        CheckFloor(floor);
        _mark.Raise(floor, _lines.Head);
    }

    private void CheckFloor(JournalHead floor)
    {
        if (floor.Seq > _lines.Count)
        {
            throw BranchReader.Older(_lines.Count, floor);
        }

        if (floor.Seq > 0 && _lines[floor.Seq].Hash != floor.Hash)
        {
            throw new JournalDamagedException(floor.Seq, "the line is another one than was seen here before");
        }
    }

    private bool Move(BranchTip next, ImmutableArray<JournalEntry> added)
    {
        var message = $"journal: {added[0].Seq} to {added[^1].Seq}";
        if (_repository.CompareAndSwap(_place.Reference, _own, next.Commit, message) is not SwapOutcome.Swapped)
        {
            return false;
        }

        var before = _lines.Head;
        _ = _lines.Extend(added);
        (_tip, _own) = (next, next.Commit);
        _mark.Raise(before, _lines.Head);
        return true;
    }

    private string? Held() => _tip?.Lease is { } lease && lease.IsHeldIn(StoreName.Find(_repository))
        ? $"'{OneLine.Of(lease.Holder!)}' holds the journal until {OneLine.Of(lease.Expires ?? "it lets go")}"
        : null;
}
