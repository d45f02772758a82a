using ShardWiki.Coordination;
using ShardWiki.Git;

namespace ShardWiki;

/// <summary>Replays the journal of a space into its state, and holds it against its floor.</summary>
internal static class Replay
{
    /// <summary>The state as the journal stands or, with <paramref name="asOf"/>, stood at that decision.</summary>
    public static NotDone? Of(OpenSpace space, JournalFloor floor, long? asOf, out CoordinationState state)
    {
        state = CoordinationState.Empty;
        try
        {
            using var open = SpaceJournal.Open(space);
            state = Fold.Decisions.Replay(open.Journal, StateCheckpoints.Of(space)).State;
            if (state.Seq >= floor.Seq && asOf is { } seq)
            {
                return AsOf.State(open.Journal, seq, out state);
            }
        }
        catch (Exception damage) when (damage is JournalDamagedException or GitException)
        {
            return new NotDone($"the journal cannot be read: {damage.Message}");
        }
        catch (IOException missing)
        {
            return new NotDone($"the journal's seed cannot be read: {missing.Message}");
        }

        return state.Seq >= floor.Seq ? null : Behind(space, floor, state);
    }

    private static NotDone Behind(OpenSpace space, JournalFloor floor, CoordinationState state)
    {
        var branch = $"shardwiki/{space.Configuration.Space}";
        var remote = space.Configuration.Journal.Remote;
        var here = state.Seq == 0 ? "there is no journal here" : $"the journal here ends at {state.Seq}";
        return new NotDone(
            $"{floor.Witness} names the journal at decision {floor.Seq}, but {here}; "
            + $"`git fetch {remote} {branch}:{branch}` brings it");
    }
}
