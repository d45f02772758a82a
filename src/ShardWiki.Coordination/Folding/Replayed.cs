namespace ShardWiki.Coordination;

/// <summary>
/// A journal replayed: its state, where it ended, and the sequence number of the checkpoint that this went on from, 0
/// for from nothing.
/// </summary>
public sealed record Replayed<TState>(TState State, JournalHead Head, long From);
