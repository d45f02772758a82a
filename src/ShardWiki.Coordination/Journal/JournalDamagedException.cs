namespace ShardWiki.Coordination;

/// <summary>
/// A journal is not what it was: a line edited, dropped or moved, an object or the branch gone, or its end before one
/// that was seen. It is never read as an empty or shorter journal. The message names the sequence number and what to
/// do.
/// </summary>
public sealed class JournalDamagedException : Exception
{
    public JournalDamagedException(long seq, string what)
        : this(seq, what, null)
    {
    }

    public JournalDamagedException(long seq, string what, Exception? cause)
        : base(FormattableString.Invariant($"the journal is damaged at decision {seq}: {what}"), cause)
    {
        Seq = seq;
        What = what;
    }

    /// <summary>The first sequence number that cannot be trusted.</summary>
    public long Seq { get; }

    /// <summary>What is wrong there.</summary>
    public string What { get; }
}
