namespace ShardWiki.Coordination;

/// <summary>What became of reading a decision that somebody wrote by hand.</summary>
public abstract record DecisionReading
{
    private DecisionReading()
    {
    }

    /// <summary>It is one, and may be appended.</summary>
    public sealed record Understood(Decision Decision) : DecisionReading;

    /// <summary>It is none.</summary>
    public sealed record Refused(string Reason) : DecisionReading;
}
