using ShardWiki.Coordination;

namespace ShardWiki;

/// <summary>The journal as it stood at one of its decisions.</summary>
internal static class AsOf
{
    /// <summary>The state after decision <paramref name="seq"/>, or why there is none.</summary>
    public static NotDone? State(IJournal journal, long seq, out CoordinationState state)
    {
        state = CoordinationState.Empty;
        var entries = journal.Read(0);
        if (Fault(seq, entries.Length) is { } fault)
        {
            return fault;
        }

        state = Fold.Of(entries[..(int)seq]);
        return null;
    }

    /// <summary>Why a journal of so many decisions cannot be read up to this one, or null.</summary>
    public static NotDone? Fault(long seq, long count) =>
        count == 0 ? new NotDone($"there is no decision {seq}: the journal is empty")
        : seq < 1 || seq > count ? new NotDone($"there is no decision {seq}: the journal has 1 to {count}")
        : null;
}
