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
    public sealed record Appended(ImmutableArray<JournalEntry> Entries) : AppendOutcome
    {
        /// <summary>What was cleaned up on the way that a writer who died had left, a sentence each.</summary>
        public ImmutableArray<string> Notes { get; init; } = [];
    }

    /// <summary>The journal does not end where the asker saw its end; nothing was written.</summary>
    public sealed record HeadMoved(JournalHead Actual) : AppendOutcome;

    /// <summary>
    /// Somebody else holds the right to append and did not append this; nothing was written. The holder is as the lease
    /// names it.
    /// </summary>
    public sealed record NotHolder(string Holder, long Epoch) : AppendOutcome;

    /// <summary>This may not be appended; nothing was written.</summary>
    public sealed record Refused(string Reason) : AppendOutcome;
}
