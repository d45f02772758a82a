using ShardWiki.Coordination;

namespace ShardWiki;

/// <summary>
/// Appends a decision to a state that it follows from. Whether it does is asked again where somebody else was faster.
/// </summary>
internal static class FittingAppend
{
    private const int Patience = 100;

    public static AppendOutcome Of(IJournal journal, AppendRequest request, Decision decision)
    {
        if (Fold.ObjectionTo(CoordinationState.Empty, decision) is null)
        {
            return journal.Append(request);
        }

        var outcome = Once(journal, request, decision);
        for (var attempt = 1; outcome is AppendOutcome.HeadMoved && attempt < Patience; attempt++)
        {
            outcome = Once(journal, request, decision);
        }

        return outcome;
    }

    private static AppendOutcome Once(IJournal journal, AppendRequest request, Decision decision)
    {
        var entries = journal.Read(0);
        var state = Fold.Of(entries);
        if (Fold.ObjectionTo(state, decision) is not { } objection)
        {
            return journal.Append(request with { Expected = new JournalHead(state.Seq, state.Head) });
        }

        // What was asked before stands already, and that is the answer, though it cannot follow on itself.
        return entries.Any(entry => entry.Id == request.Entries[0].Id)
            ? journal.Append(request)
            : new AppendOutcome.Refused(objection);
    }
}
