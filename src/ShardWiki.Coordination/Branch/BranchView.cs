using System.Collections.Immutable;
using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>
/// What one handle knows of a journal's branch: its tip and its lines, verified, brought up to date before each use.
/// For one thread at a time.
/// </summary>
internal sealed class BranchView(GitRepository repository, JournalPlace place)
{
    private readonly BranchReader _reader = new(repository, place);
    private readonly JournalMark _mark = new(place.MarkFile, place.Stream);

    /// <summary>The lines up to the tip.</summary>
    public VerifiedLines Lines { get; private set; } = new(place.Stream);

    /// <summary>The tree of the last commit; null where there is no journal.</summary>
    public BranchTip? Tip { get; private set; }

    /// <summary>What our own branch holds; null while there is none, also where a remote's is read.</summary>
    public ObjectName? Own { get; private set; }

    /// <summary>Why the mark is lower than what was written last; null where it is not.</summary>
    public string? MarkFault { get; private set; }

    /// <summary>The walk over all that is known now.</summary>
    public CommitAudit Audit => new(repository, _reader, Lines);

    /// <summary>
    /// Takes in what was appended since. Throws <see cref="JournalDamagedException"/>.
    /// </summary>
    public void Refresh()
    {
        // The mark is read before the branch: whoever raises it has moved the branch by then, so that a floor above
        // the end is damage and not a race.
        var floor = _mark.Read();
        var seen = Math.Max(Math.Max(floor.Seq, Lines.Head.Seq), 1);
        Own = _reader.Own(seen);
        var commit = Own ?? _reader.Remote(seen);
        if (commit is null && Math.Max(floor.Seq, Lines.Count) > 0)
        {
            throw new JournalDamagedException(
                1, $"the branch '{place.Reference}' is missing, but decision {seen} was seen here");
        }

        if (commit is { } found && found != Tip?.Commit)
        {
            var tip = _reader.Tip(found, seen);
            _reader.Take(tip, Tip, Lines);
            Tip = tip;
        }

        CheckFloor(floor);
        Remember(floor);
    }

    /// <summary>
    /// Moves the branch from what was seen of it to <paramref name="next"/>; false where somebody was first. What was
    /// moved is on the disk when this returns.
    /// </summary>
    public bool Advance(BranchTip next, ImmutableArray<JournalEntry> added, string message)
    {
        if (!Swap(next.Commit, message))
        {
            return false;
        }

        var before = Lines.Head;
        _ = Lines.Extend(added);
        (Tip, Own) = (next, next.Commit);
        Raise(before);
        return true;
    }

    /// <summary>
    /// Moves the branch to another journal, and the mark with it, though both may come to an earlier end: told by
    /// somebody. False where somebody else moved it first.
    /// </summary>
    public bool Replace(BranchTip next, VerifiedLines lines, string message)
    {
        if (!Swap(next.Commit, message))
        {
            return false;
        }

        (Tip, Own, Lines) = (next, next.Commit, lines);
        Raise(JournalHead.None);
        return true;
    }

    /// <summary>Sees that what stands is on the disk: whoever wrote it may have died before it was.</summary>
    public void Flush() => repository.FileOf(place.Reference).Flush();

    // Where the branch moved and only its flushing failed, the lines stand: saying "failed" would be a lie, and saying
    // "done" before they are flushed another.
    private bool Swap(ObjectName next, string message)
    {
        try
        {
            return repository.CompareAndSwap(place.Reference, Own, next, message) is SwapOutcome.Swapped;
        }
        catch (Exception failure) when (failure is GitException or IOException or UnauthorizedAccessException)
        {
            if (repository.Target(place.Reference) != next)
            {
                throw;
            }

            Flush();
            return true;
        }
    }

    // The lines stand on the disk by now: to fail would deny them.
    private void Raise(JournalHead before)
    {
        MarkFault = null;
        try
        {
            repository.Steps.Before("raise the mark");
            _mark.Raise(before, Lines.Head);
            repository.Steps.Before("acknowledge");
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            MarkFault = $"decision {Lines.Head.Seq} stands, but the journal mark could not be raised to it, so that a "
                + $"journal set back to before it would not be noticed here: {closed.Message}";
        }
    }

    // Reading must not need a place that can be written: there the floor stays what it was.
    private void Remember(JournalHead floor)
    {
        try
        {
            _mark.Raise(floor, Lines.Head);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            // An append writes it too, and says so where it cannot.
        }
    }

    private void CheckFloor(JournalHead floor)
    {
        if (floor.Seq > Lines.Count)
        {
            throw BranchReader.Older(Lines.Count, floor);
        }

        if (floor.Seq > 0 && Lines[floor.Seq].Hash != floor.Hash)
        {
            throw new JournalDamagedException(floor.Seq, "the line is another one than was seen here before");
        }
    }
}
