using System.Collections.Immutable;

namespace ShardWiki.Coordination;

/// <summary>What became of reading JSON Lines as a journal.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>They are one: every line in its place, the chain unbroken.</summary>
    public sealed record Imported(ImmutableArray<JournalEntry> Entries) : ImportOutcome;

    /// <summary>They are none; the whole is refused. <paramref name="Line"/> counts from 1.</summary>
    public sealed record Refused(long Line, string Reason) : ImportOutcome;
}
