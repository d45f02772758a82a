using System.Collections.Immutable;

namespace ShardWiki.Coordination;

/// <summary>
/// The append-only, totally ordered log of a space's decisions. Every implementation passes one contract suite; all of
/// them are safe for several threads.
/// </summary>
public interface IJournal : IDisposable
{
    /// <summary>Where it ends. Throws <see cref="JournalDamagedException"/>.</summary>
    JournalHead Head();

    /// <summary>
    /// Every entry after sequence number <paramref name="after"/>, in order, the chain verified from the first line on.
    /// Throws <see cref="JournalDamagedException"/>.
    /// </summary>
    ImmutableArray<JournalEntry> Read(long after);

    /// <summary>
    /// Writes the decisions behind the last line, all of them or none. An append that returned is seen by every later
    /// read anywhere. Throws <see cref="JournalDamagedException"/>.
    /// </summary>
    AppendOutcome Append(AppendRequest request);

    /// <summary>
    /// Takes lines verbatim that <see cref="JournalLines"/> read; those that stand here already are passed over, and
    /// lines that contradict what stands here are refused whole. Throws <see cref="JournalDamagedException"/>.
    /// </summary>
    AppendOutcome Import(ImmutableArray<JournalEntry> entries);

    /// <summary>Walks everything and says what it found; damage is an answer here.</summary>
    VerifyOutcome Verify();
}
