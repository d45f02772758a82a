using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>
/// Decisions of another journal were made again here. Each that could not be is a finding with the line of the file.
/// </summary>
public sealed record JournalReappendOutcome(ImmutableArray<ReappendedLine> Decisions, int Refused) : VerbOutcome
{
    /// <summary>1 where one was refused.</summary>
    public override int ExitCode => Refused > 0 ? 1 : 0;
}
