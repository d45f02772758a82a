using System.Text;

namespace ShardWiki.Coordination;

/// <summary>
/// Decisions in, state out: a pure function of the lines, so that the same journal gives the same state on every
/// machine and at every time.
/// </summary>
public static class Fold
{
    // Raised whenever the fold makes something else of the same lines.
    private const int Meaning = 1;

    /// <summary>The fold of a space's decisions, as one of many that a journal can have.</summary>
    public static JournalFold<CoordinationState> Decisions { get; } =
        new(CoordinationState.Empty, (state, entry) => After(state, [entry]))
        {
            Upcasts = DecisionCatalogue.Upcasts,
            Run = After,
        };

    /// <summary>How the state is kept as a checkpoint. A program that knows other types ignores it.</summary>
    public static StateForm<CoordinationState> Form { get; } = new()
    {
        Name = "decisions",
        Version = $"{Meaning}-{TypesDigest()[..12]}",
        Write = StateBody.Write,
        Read = StateBody.Read,
    };

    /// <summary>The state after these entries, which begin with the first of the journal.</summary>
    public static CoordinationState Of(IEnumerable<JournalEntry> entries) => Decisions.Of(entries);

    /// <summary>
    /// The state after these entries, which follow on <paramref name="state"/>; throws
    /// <see cref="ArgumentException"/> where they do not.
    /// </summary>
    public static CoordinationState Of(CoordinationState state, IEnumerable<JournalEntry> entries) =>
        Decisions.Of(state, entries);

    /// <summary>
    /// Why <paramref name="decision"/> would have no effect if it came next, or null. Whoever appends asks this first;
    /// the fold itself passes over such a line.
    /// </summary>
    public static string? ObjectionTo(CoordinationState state, Decision decision) => state.Draft.ObjectionTo(decision);

    private static CoordinationState After(CoordinationState state, IEnumerable<JournalEntry> entries)
    {
        var draft = new StateDraft(state.Draft);
        foreach (var entry in entries)
        {
            draft.Take(entry);
        }

        return draft.Freeze();
    }

    private static string TypesDigest() =>
        CheckpointStamp.DigestOf(Encoding.UTF8.GetBytes(string.Join('\n', DecisionCatalogue.Types)));
}
