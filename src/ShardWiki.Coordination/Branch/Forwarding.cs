namespace ShardWiki.Coordination;

/// <summary>
/// An append that waits for the holder of the lease: the intent that it left, and how long it has been lying.
/// </summary>
internal sealed class Forwarding(Intents intents, JournalPlace place)
{
    private const int Terms = 3; // that a holder who lives may leave an intent lying
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);
    private Intent? _intent;
    private long _since;

    /// <summary>True once it was waited for long enough.</summary>
    public bool IsOver => _intent is not null && place.Clock.GetElapsedTime(_since) > Terms * place.Term;

    /// <summary>Leaves the intent; one that a holder took away unanswered is left again.</summary>
    public void Leave(AppendRequest request)
    {
        if (_intent is null || !intents.Stands(_intent))
        {
            _since = _intent is null ? place.Clock.GetTimestamp() : _since;
            _intent = intents.Leave(request);
        }
    }

    /// <summary>Waits a moment, where an intent was left.</summary>
    public void Wait()
    {
        if (_intent is not null)
        {
            place.Wait(Poll);
        }
    }

    /// <summary>Takes the intent back, where it still stands.</summary>
    public void TakeBack()
    {
        if (_intent is { } left)
        {
            _ = intents.Remove(left);
        }
    }
}
