namespace ShardWiki;

/// <summary>
/// A journal was replayed from nothing up to <paramref name="Seq"/>, and held against the newest checkpoint before it.
/// </summary>
/// <param name="Seq">The last decision that was replayed; 0 in an empty journal.</param>
/// <param name="Head">The hash of its line.</param>
/// <param name="Checkpoint">The decision of the checkpoint; null where there was none to compare with.</param>
/// <param name="Difference">Where the two states part; null where they are the same.</param>
public sealed record JournalReplayOutcome(long Seq, string Head, long? Checkpoint, string? Difference) : VerbOutcome
{
    /// <summary>1 where the checkpoint gives another state.</summary>
    public override int ExitCode => Difference is null ? 0 : 1;
}
