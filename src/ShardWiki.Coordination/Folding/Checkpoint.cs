namespace ShardWiki.Coordination;

/// <summary>The state of a journal as it stood at <paramref name="Head"/>.</summary>
public sealed record Checkpoint<TState>(JournalHead Head, TState State);
