namespace ShardWiki.Coordination;

/// <summary>What a walk over the whole of a journal found.</summary>
public abstract record VerifyOutcome
{
    private VerifyOutcome()
    {
    }

    /// <summary>Every line is in its place, unaltered and canonical.</summary>
    public sealed record Sound(JournalHead Head, long Count) : VerifyOutcome;

    /// <summary>The first thing that is wrong, and the sequence number where.</summary>
    public sealed record Damaged(long Seq, string What) : VerifyOutcome;
}
