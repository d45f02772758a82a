namespace ShardWiki.Coordination;

/// <summary>
/// Decisions in, state out: a pure function of the lines, so that the same journal gives the same state on every
/// machine and at every time.
/// </summary>
public static class Fold
{
    /// <summary>The state after these entries, which begin with the first of the journal.</summary>
    public static CoordinationState Of(IEnumerable<JournalEntry> entries) => Of(CoordinationState.Empty, entries);

    /// <summary>
    /// The state after these entries, which follow on <paramref name="state"/>; throws
    /// <see cref="ArgumentException"/> where they do not.
    /// </summary>
    public static CoordinationState Of(CoordinationState state, IEnumerable<JournalEntry> entries)
    {
        var draft = new StateDraft(state.Draft);
        foreach (var entry in entries)
        {
            draft.Take(entry);
        }

        return draft.Freeze();
    }

    /// <summary>
    /// Why <paramref name="decision"/> would have no effect if it came next, or null. Whoever appends asks this first;
    /// the fold itself passes over such a line.
    /// </summary>
    public static string? ObjectionTo(CoordinationState state, Decision decision) => state.Draft.ObjectionTo(decision);
}
