using System.Collections.Immutable;

namespace ShardWiki.Coordination;

/// <summary>What became of an append.</summary>
public abstract record AppendOutcome
{
    private AppendOutcome()
    {
    }

    /// <summary>
    /// These entries stand in the journal: just written, or written when the same ids were asked before.
    /// </summary>
    public sealed record Appended(ImmutableArray<JournalEntry> Entries) : AppendOutcome;

    /// <summary>The journal does not end where the asker saw its end; nothing was written.</summary>
    public sealed record HeadMoved(JournalHead Actual) : AppendOutcome;

    /// <summary>This may not be appended; nothing was written.</summary>
    public sealed record Refused(string Reason) : AppendOutcome;
}
