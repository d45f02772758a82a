using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>
/// What came of one verb. Every verb has its own case with what it did; <see cref="NotDone"/> is the case that all
/// share.
/// </summary>
public abstract record VerbOutcome
{
    private protected VerbOutcome()
    {
    }

    /// <summary>The code that a process exits with (formats.md 6).</summary>
    public virtual int ExitCode => 0;

    /// <summary>What authors and curators should know, in order.</summary>
    public ImmutableArray<FindingLine> Findings { get; init; } = [];
}
