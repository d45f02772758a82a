namespace ShardWiki.Coordination;

/// <summary>What came of one try to append: an outcome, or why it has to be tried again.</summary>
internal sealed record WritingTurn
{
    /// <summary>What is to be answered; null where nothing is settled.</summary>
    public AppendOutcome? Outcome { get; init; }

    /// <summary>Somebody else moved the branch first.</summary>
    public bool IsLostRace { get; init; }

    /// <summary>Somebody else holds the lease, who is to be asked.</summary>
    public bool IsForwarded { get; init; }
}
