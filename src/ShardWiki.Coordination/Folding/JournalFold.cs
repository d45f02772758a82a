namespace ShardWiki.Coordination;

/// <summary>
/// Entries in, a state out, by a seed and a step: a pure function of the lines of any journal, so that to go on from
/// the state after any of them gives what the whole would have given. The step must be pure, and must not change the
/// state that it is given.
/// </summary>
public sealed class JournalFold<TState>(TState seed, Func<TState, JournalEntry, TState> step)
{
    /// <summary>The state before the first entry.</summary>
    public TState Seed => seed;

    /// <summary>What makes entries of older versions today's, before the step sees them.</summary>
    public Upcasts Upcasts { get; init; } = Upcasts.None;

    /// <summary>
    /// Takes many entries at once, for states that are costly to make anew for each; it must give what the step would.
    /// </summary>
    public Func<TState, IEnumerable<JournalEntry>, TState>? Run { get; init; }

    /// <summary>The state after these entries, which begin with the first of the journal.</summary>
    public TState Of(IEnumerable<JournalEntry> entries) => Of(seed, entries);

    /// <summary>The state after these entries, which follow on <paramref name="state"/>.</summary>
    public TState Of(TState state, IEnumerable<JournalEntry> entries)
    {
        var todays = entries.Select(Upcasts.Of);
        return Run is null ? todays.Aggregate(state, step) : Run(state, todays);
    }

    /// <summary>The state of a journal as it stands. Throws <see cref="JournalDamagedException"/>.</summary>
    public Replayed<TState> Replay(IJournal journal) => On(new Checkpoint<TState>(JournalHead.None, seed), journal);

    /// <summary>
    /// The same, from the newest checkpoint that is on this journal, and with a new one where the tail has grown long.
    /// Throws <see cref="JournalDamagedException"/>.
    /// </summary>
    public Replayed<TState> Replay(IJournal journal, Checkpoints<TState> checkpoints)
    {
        if (checkpoints.Find(journal) is not { } point)
        {
            return Kept(Replay(journal), checkpoints);
        }

        return Kept(On(point, journal), checkpoints);
    }

    private Replayed<TState> On(Checkpoint<TState> point, IJournal journal)
    {
        var tail = journal.Read(point.Head.Seq);
        return new Replayed<TState>(Of(point.State, tail), tail.IsEmpty ? point.Head : tail[^1].Head, point.Head.Seq);
    }

    private static Replayed<TState> Kept(Replayed<TState> replayed, Checkpoints<TState> checkpoints)
    {
        if (replayed.Head.Seq - replayed.From >= checkpoints.Every)
        {
            checkpoints.Keep(new Checkpoint<TState>(replayed.Head, replayed.State));
        }

        return replayed;
    }
}
