namespace ShardWiki.Git;

/// <summary>What became of a compare-and-swap of a reference.</summary>
public abstract record SwapOutcome
{
    private SwapOutcome()
    {
    }

    /// <summary>The reference held what was expected and now holds the new value.</summary>
    public sealed record Swapped : SwapOutcome;

    /// <summary>
    /// Somebody was first; nothing was changed. <paramref name="Actual"/> is null where the reference does not exist.
    /// </summary>
    public sealed record Moved(ObjectName? Actual) : SwapOutcome;
}
