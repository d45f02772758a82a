namespace ShardWiki.Coordination;

/// <summary>What became of exchanging a journal with a remote.</summary>
public abstract record SharingOutcome
{
    private SharingOutcome()
    {
    }

    /// <summary>
    /// So many lines went over, and both end alike now; 0 where there was nothing new for the side that was asked to
    /// take something.
    /// </summary>
    public sealed record Shared(long Count, JournalHead Head) : SharingOutcome;

    /// <summary>The side that was to be copied from has no journal.</summary>
    public sealed record NothingThere : SharingOutcome;

    /// <summary>The remote has so many lines that are not here: they are to be fetched first.</summary>
    public sealed record Behind(long Count) : SharingOutcome;

    /// <summary>Both went on separately; nothing was changed on either side.</summary>
    public sealed record Forked(JournalFork Fork) : SharingOutcome;

    /// <summary>What the remote has is no journal of this stream, or a damaged one; nothing was changed.</summary>
    public sealed record Unusable(string Reason) : SharingOutcome;

    /// <summary>The remote did not answer, or did not want it; the reason holds no secrets.</summary>
    public sealed record Unreachable(string Reason) : SharingOutcome;

    /// <summary>Somebody holds the journal here, and the branch was not moved under it.</summary>
    public sealed record NotHolder(string Holder, long Epoch) : SharingOutcome;

    /// <summary>The branch moved at the same moment, again and again.</summary>
    public sealed record Moved : SharingOutcome;
}
