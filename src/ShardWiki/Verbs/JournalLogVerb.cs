using ShardWiki.Coordination;

namespace ShardWiki;

/// <summary>Tells the decisions of a space, in order.</summary>
public static class JournalLogVerb
{
    /// <summary>The log of the space that <paramref name="request"/> names.</summary>
    public static VerbOutcome Run(SpaceRequest request) => JournalReading.With(request, (space, journal) =>
    {
        var state = Fold.Decisions.Replay(journal, StateCheckpoints.Of(space)).State;
        return new JournalLogOutcome(state.Seq, state.Head, [.. state.Log.Select(Line)]);
    });

    private static LogLine Line(DecisionLine line) => new()
    {
        Seq = line.Seq,
        At = LockWriting.Time(line.At),
        Actor = line.Actor.Name,
        Type = line.Type,
        Subject = line.Subject,
        Sentence = line.Sentence,
        IsKnown = line.IsKnown,
        RevokedBy = line.RevokedBy,
        IsVoid = line.IsVoid,
        Remark = line.Remark,
    };
}
