using System.Collections.Immutable;
using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// Tries a decision out: on a journal in memory that ends with it, over the pages as they were gathered. Nothing is
/// recorded.
/// </summary>
internal static class Trial
{
    // Whoever only asks need not say who they are.
    private static readonly Author Nobody = new("Nobody", "nobody@example.invalid");

    /// <summary>What <paramref name="decision"/> would change, or why it would not be recorded.</summary>
    public static VerbOutcome Of(
        (GatheredWalk Walk, WalkRequest Asked) at,
        DecisionRequest request,
        Decision decision,
        CancellationToken cancellation)
    {
        if ((decision.Validate() ?? Fold.ObjectionTo(at.Walk.State, decision)) is { } reason)
        {
            return new NotDone(reason) { IsRefusal = true };
        }

        if (StateAfter(at.Walk, request, decision, out var state) is { } trouble)
        {
            return trouble;
        }

        var before = UnitedWalk.Of(at.Walk, at.Asked, cancellation);
        var after = UnitedWalk.Of(at.Walk.With(state), at.Asked, cancellation);
        return UnionChange.Of(before.Union, after.Union, decision.Sentence);
    }

    private static NotDone? StateAfter(
        GatheredWalk walk, DecisionRequest request, Decision decision, out CoordinationState state)
    {
        state = walk.State;
        try
        {
            using var open = SpaceJournal.Open(walk.Space);
            using var trial = new MemoryJournal(new JournalStream.OfSpace(walk.Space.Configuration.Space));
            var now = request.Space.Clock.GetUtcNow();
            ImmutableArray<Decision> decisions = open.Journal.Head() == JournalHead.None
                ? [new SpaceFounded(walk.Space.Configuration.Space), decision]
                : [decision];
            _ = trial.Import(open.Journal.Read(0));
            var outcome = trial.Append(new AppendRequest
            {
                Entries = [.. decisions.Select(d => DraftedEntry.Of(Guid.CreateVersion7(now), d))],
                Actor = Nobody,
                At = now,
            });
            state = Fold.Of(trial.Read(0));
            return outcome is AppendOutcome.Refused refused ? new NotDone(refused.Reason) { IsRefusal = true } : null;
        }
        catch (Exception damage) when (damage is JournalDamagedException or GitException)
        {
            return new NotDone($"the journal cannot be read: {damage.Message}");
        }
    }
}
