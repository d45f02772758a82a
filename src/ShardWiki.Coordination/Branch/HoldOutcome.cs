namespace ShardWiki.Coordination;

/// <summary>What became of asking for the right to append.</summary>
public abstract record HoldOutcome
{
    private HoldOutcome()
    {
    }

    /// <summary>It is ours until it is let go or lost.</summary>
    public sealed record Held(JournalHolding Holding) : HoldOutcome;

    /// <summary>Somebody else holds it.</summary>
    public sealed record HeldElsewhere(string Holder, long Epoch) : HoldOutcome;

    /// <summary>There is nothing to hold: the journal has no line yet.</summary>
    public sealed record NothingToHold : HoldOutcome;
}
