using System.Collections.Concurrent;
using System.Collections.Immutable;
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
    private const int Many = 1000; // fewer lines are read sooner than threads begin

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
        ImmutableArray<JournalEntry> lines = [.. entries];
        foreach (var (line, hash) in Read(lines).Zip(lines, (line, entry) => (line, entry.Hash)))
        {
            draft.Take(line, hash);
        }

        return draft.Freeze();
    }

    // What a line says is known from the line alone, so that many are read side by side.
    private static DecisionLine[] Read(ImmutableArray<JournalEntry> entries)
    {
        var lines = new DecisionLine[entries.Length];
        void ReadOnes(Tuple<int, int> range)
        {
            for (var i = range.Item1; i < range.Item2; i++)
            {
                lines[i] = DecisionLine.Of(entries[i]);
            }
        }

        if (entries.Length < Many)
        {
            ReadOnes(Tuple.Create(0, entries.Length));
        }
        else
        {
            Parallel.ForEach(Partitioner.Create(0, entries.Length), ReadOnes);
        }

        return lines;
    }

    private static string TypesDigest() =>
        CheckpointStamp.DigestOf(Encoding.UTF8.GetBytes(string.Join('\n', DecisionCatalogue.Types)));
}
