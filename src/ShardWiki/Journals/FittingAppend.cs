using System.Collections.Immutable;
using ShardWiki.Coordination;

namespace ShardWiki;

/// <summary>
/// Appends decisions to a state that each of them follows from. Whether they do is asked again where somebody else was faster.
/// </summary>
internal static class FittingAppend
{
    private const int Patience = 100;

    public static AppendOutcome Of(IJournal journal, AppendRequest request, ImmutableArray<Decision> decisions)
    {
        if (decisions.All(d => Fold.ObjectionTo(CoordinationState.Empty, d) is null))
        {
            return journal.Append(request);
        }

        var outcome = Once(journal, request, decisions);
        for (var attempt = 1; outcome is AppendOutcome.HeadMoved && attempt < Patience; attempt++)
        {
            outcome = Once(journal, request, decisions);
        }

        return outcome;
    }

    private static AppendOutcome Once(IJournal journal, AppendRequest request, ImmutableArray<Decision> decisions)
    {
        var entries = journal.Read(0);
        var state = Fold.Of(entries);
        if (decisions.Select(d => Fold.ObjectionTo(state, d)).FirstOrDefault(o => o is not null) is not { } objection)
        {
            return journal.Append(request with { Expected = new JournalHead(state.Seq, state.Head) });
        }

        // What was asked before stands already, and that is the answer, though it cannot follow on itself.
        return entries.Any(entry => entry.Id == request.Entries[0].Id)
            ? journal.Append(request)
            : new AppendOutcome.Refused(objection);
    }
}
