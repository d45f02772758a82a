using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>
/// A coordination state in the making: what decisions write to while they are folded. It never leaves the fold. (Lists
/// that grow, because a state rebuilt for each of 100,000 decisions would take minutes.)
/// </summary>
internal sealed class StateDraft
{
    private readonly ImmutableArray<DecisionLine>.Builder _log;
    private long _seq;
    private string _head;

    public StateDraft(CoordinationState from)
    {
        (_seq, _head) = (from.Seq, from.Head);
        Bindings = from.Bindings.ToBuilder();
        Partings = from.Partings.ToBuilder();
        Designations = from.Designations.ToBuilder();
        Overlays = from.Overlays.ToBuilder();
        Aliases = from.Aliases.ToDictionary(alias => alias.From);
        _log = from.Log.ToBuilder();
    }

    public ImmutableArray<Binding>.Builder Bindings { get; }

    public ImmutableArray<Parting>.Builder Partings { get; }

    public ImmutableArray<Designation>.Builder Designations { get; }

    public ImmutableArray<Overlay>.Builder Overlays { get; }

    public Dictionary<PagePath, Alias> Aliases { get; }

    /// <summary>Takes one decision in: its effect, and its place in the log.</summary>
    public void Take(JournalEntry entry)
    {
        var decision = entry.Decision;
        decision.Apply(this, entry);
        (_seq, _head) = (entry.Seq, entry.Hash);
        _log.Add(new DecisionLine
        {
            Seq = entry.Seq,
            At = entry.At,
            Actor = entry.Actor,
            Type = decision.Type,
            Subject = decision.Subject,
            Sentence = decision.Sentence,
            IsKnown = decision.IsKnown,
        });
    }

    /// <summary>The state; aliases are sorted by address, everything else stands in the order of the journal.</summary>
    public CoordinationState Freeze() => new()
    {
        Seq = _seq,
        Head = _head,
        Bindings = Bindings.ToImmutable(),
        Partings = Partings.ToImmutable(),
        Designations = Designations.ToImmutable(),
        Overlays = Overlays.ToImmutable(),
        Aliases = [.. Aliases.Values.OrderBy(alias => alias.From)],
        Log = _log.ToImmutable(),
    };
}
