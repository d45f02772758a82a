namespace ShardWiki.Coordination;

/// <summary>How a folded state is written as bytes and read back, so that it can be kept as a checkpoint.</summary>
public sealed record StateForm<TState>
{
    /// <summary>What the state is called in its files: words of <c>[a-z0-9-]</c>.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Its version: another one whenever the form, or what the fold makes of an entry, is another. Checkpoints of
    /// other versions are ignored.
    /// </summary>
    public required string Version { get; init; }

    /// <summary>Writes a state; the same state, the same bytes.</summary>
    public required Action<TState, Stream> Write { get; init; }

    /// <summary>
    /// Reads what was written; throws <see cref="FormatException"/> or <see cref="IOException"/> where it is something
    /// else. The state may keep parts of the memory: nobody else writes to it.
    /// </summary>
    public required Func<ReadOnlyMemory<byte>, TState> Read { get; init; }
}
