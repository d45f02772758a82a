namespace ShardWiki;

/// <summary>
/// The journal here and a remote's went on separately. Nothing was changed; the lines of one side behind the fork are
/// kept aside. The finding says what to do.
/// </summary>
public sealed record JournalForkOutcome : VerbOutcome
{
    /// <summary>The remote, as it may be shown.</summary>
    public required string Remote { get; init; }

    /// <summary>The last decision that both have; 0 where they have none in common.</summary>
    public required long Since { get; init; }

    /// <summary>How many decisions follow it here.</summary>
    public required long Here { get; init; }

    /// <summary>How many follow it there.</summary>
    public required long There { get; init; }

    /// <summary>Where the decisions of the other side are kept, as JSON Lines, relative to the space.</summary>
    public required string File { get; init; }

    /// <summary>What makes them again here.</summary>
    public required string Command { get; init; }

    public override int ExitCode => 1;
}
