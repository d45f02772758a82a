namespace ShardWiki.Coordination;

/// <summary>
/// The lines of a journal as they come: a subscription that begins behind a line and misses none, whoever appends and
/// however git keeps its files meanwhile. It looks, it is not told, so that it works across processes.
/// </summary>
public static class JournalFollowing
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// Every line after sequence number <paramref name="after"/>, in order; waits for more until the token is
    /// cancelled, and then ends. Throws <see cref="JournalDamagedException"/>.
    /// </summary>
    public static IEnumerable<JournalEntry> Of(IJournal journal, long after, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            foreach (var entry in journal.Read(after))
            {
                yield return entry;
                after = entry.Seq;
            }

            cancellation.WaitHandle.WaitOne(Look);
        }
    }
}
