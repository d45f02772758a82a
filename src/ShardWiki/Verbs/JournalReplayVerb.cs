using ShardWiki.Coordination;

namespace ShardWiki;

/// <summary>Folds a journal from nothing and holds the state against what a checkpoint and its tail give.</summary>
public static class JournalReplayVerb
{
    /// <summary>Replays all decisions or, with <paramref name="to"/>, those up to that one.</summary>
    public static VerbOutcome Run(SpaceRequest request, long? to) => JournalReading.With(request, (space, journal) =>
    {
        var entries = journal.Read(0);
        var seq = to ?? entries.Length;
        if (to is not null && AsOf.Fault(seq, entries.Length) is { } fault)
        {
            return fault;
        }

        var state = Fold.Of(entries[..(int)seq]);
        if (StateCheckpoints.Of(space).Find(journal, seq) is not { } point)
        {
            return new JournalReplayOutcome(state.Seq, state.Head, null, null);
        }

        var continued = Fold.Of(point.State, entries[(int)point.Head.Seq..(int)seq]);
        var difference = StateDifference.Of(space.Configuration.Space, state, continued);
        return new JournalReplayOutcome(state.Seq, state.Head, point.Head.Seq, difference);
    });
}
