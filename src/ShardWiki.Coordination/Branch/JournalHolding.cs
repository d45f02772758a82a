namespace ShardWiki.Coordination;

/// <summary>
/// The right to append, while it is held: for a program that appends often, and that appends for others meanwhile. It
/// is lost when it was not renewed for its whole term and somebody took it over; then nothing can be appended by it any
/// more, whatever the clocks say.
/// </summary>
public sealed class JournalHolding : IDisposable
{
    private readonly GitJournal _journal;
    private readonly Holding _holding;
    private readonly TimeProvider _clock;
    private long _renewed;

    internal JournalHolding(GitJournal journal, Holding holding, TimeProvider clock)
    {
        (_journal, _holding, _clock) = (journal, holding, clock);
        _renewed = clock.GetTimestamp();
    }

    /// <summary>The epoch that it was taken in; it only grows from holder to holder.</summary>
    public long Epoch => _holding.Epoch;

    /// <summary>True once somebody else was found to have taken it over.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Appends as the holder. Throws as <see cref="IJournal.Append"/>.</summary>
    public AppendOutcome Append(AppendRequest request)
    {
        var outcome = RenewWhenDue() ? _journal.Append(request, _holding) : _journal.NotHeld();
        IsLost |= outcome is AppendOutcome.NotHolder;
        return outcome;
    }

    /// <summary>
    /// Renews it where a third of its term has passed, and appends what others left to be appended. Call it often, or
    /// let <see cref="Serve"/> do so. False once it is lost.
    /// </summary>
    public bool Tend()
    {
        foreach (var intent in RenewWhenDue() ? _journal.Wanted() : [])
        {
            IsLost |= _journal.Answer(intent, _holding) is AppendOutcome.NotHolder && !_journal.Stands(_holding);
        }

        return !IsLost;
    }

    /// <summary>Tends it until it is lost or the token is cancelled.</summary>
    public void Serve(CancellationToken cancellation)
    {
        var moment = TimeSpan.FromMilliseconds(Math.Clamp(_holding.Term.TotalMilliseconds / 20, 1, 50));
        while (!cancellation.IsCancellationRequested && Tend())
        {
            cancellation.WaitHandle.WaitOne(moment);
        }
    }

    /// <summary>Lets it go, unless it is lost: the next one need not wait for its term to end.</summary>
    public void Dispose()
    {
        if (!IsLost)
        {
            IsLost = true;
            _journal.Release(_holding);
        }
    }

    private bool RenewWhenDue()
    {
        if (!IsLost && _clock.GetElapsedTime(_renewed) >= _holding.Term / 3)
        {
            var now = _clock.GetTimestamp();
            IsLost = !_journal.Renew(_holding);
            _renewed = now;
        }

        return !IsLost;
    }
}
