using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using ShardWiki.Coordination;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Laws_of_the_fold
{
    // Three ways to one state, after every prefix of 10,000 logs.
    [Fact]
    public void From_nothing_is_checkpoint_and_tail_is_the_double() => Law.Holds(
        inputs: 10_000,
        Prop.ForAll(RandomLog.UpTo(14), entries =>
        {
            var decisions = entries.Select(entry => entry.Decision).ToImmutableArray();
            var whole = Whole(Fold.Of(entries));
            var kept = CoordinationState.Empty;
            for (var cut = 0; cut <= entries.Length; cut++)
            {
                var state = Fold.Of(entries[..cut]);
                kept = Restored(cut == 0 ? kept : Fold.Of(kept, [entries[cut - 1]]));
                Assert.Equal(StateDouble.Told(decisions[..cut]), StateDouble.Told(state));
                Assert.Equal(Whole(state), Whole(kept));
                Assert.Equal(whole, Whole(Fold.Of(Restored(state), entries[cut..])));
            }
        }));

    // A writer that asks before it appends writes no line that the fold passes over, and the other way round.
    [Fact]
    public void What_is_objected_to_has_no_effect_and_nothing_else() => Law.Holds(
        inputs: 1000,
        Prop.ForAll(RandomLog.UpTo(14), entries =>
        {
            var state = CoordinationState.Empty;
            foreach (var entry in entries)
            {
                var objection = Fold.ObjectionTo(state, entry.Decision);
                state = Fold.Of(state, [entry]);
                Assert.Equal(objection is not null, state.Log[^1].IsVoid);
            }
        }));

    private static string Whole(CoordinationState state)
    {
        var lines = state.Log.Select(it => $"{it.Seq} {it.At:O} {it.Actor} {it.Sentence} {it.RevokedBy} {it.IsVoid}");
        return $"{StateJson.Of(Script.Handbook, state)}\n{string.Join('\n', lines)}";
    }

    private static CoordinationState Restored(CoordinationState state)
    {
        using var body = new MemoryStream();
        Fold.Form.Write(state, body);
        return Fold.Form.Read(body.ToArray());
    }
}
