namespace ShardWiki;

/// <summary>Who may append to the journal.</summary>
public sealed record JournalLeaseOutcome : VerbOutcome
{
    /// <summary>
    /// <c>free</c>, <c>held</c>, <c>held in another repository</c> (which counts as free here), or <c>left by a process
    /// that ended</c> (which the next writer takes over).
    /// </summary>
    public required string State { get; init; }

    /// <summary>How often it was taken.</summary>
    public required long Epoch { get; init; }

    /// <summary><c>host/boot/pid/nonce</c>; null while it is free.</summary>
    public required string? Holder { get; init; }

    /// <summary>When the holder's term ends, by the holder's clock; null while it is free.</summary>
    public required string? Expires { get; init; }

    /// <summary>The repository in which it was last taken.</summary>
    public required string? Store { get; init; }
}
