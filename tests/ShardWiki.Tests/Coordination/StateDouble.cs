using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki.Tests;

/// <summary>
/// What docs/formats/journal.md says of decisions, followed word by word and anew for every question: slow, without
/// state, and with nothing of the fold in it. Both tell a state in the same lines.
/// </summary>
internal sealed class StateDouble
{
    private readonly ImmutableArray<Decision> _decisions;
    private readonly HashSet<long> _voidRevocations = [];

    private StateDouble(ImmutableArray<Decision> decisions)
    {
        _decisions = decisions;
        for (var seq = 1L; seq <= decisions.Length; seq++)
        {
            if (At(seq) is DecisionRevoked revoked && !IsEffective(revoked, seq))
            {
                _voidRevocations.Add(seq);
            }
        }
    }

    /// <summary>What these decisions amount to, in lines.</summary>
    public static string Told(ImmutableArray<Decision> decisions)
    {
        var all = new StateDouble(decisions);
        var outcome = all.Read(decisions.Length);
        return outcome.Told() + string.Join('\n', Enumerable.Range(1, decisions.Length).Select(seq =>
        {
            var by = all.Revokers(seq, decisions.Length).LastOrDefault();
            var isVoid = by == 0 && (all._voidRevocations.Contains(seq) || outcome.Void.Contains(seq));
            return $"{seq} {by} {isVoid || all._voidRevocations.Contains(seq)}";
        }));
    }

    /// <summary>The same lines of a state that was folded.</summary>
    public static string Told(CoordinationState state) => string.Concat(
    [
        .. state.Aliases.Select(it => $"alias {it.From} {it.To} {it.Seq}\n"),
        .. state.Designations.Select(it => $"voice {it.Voice} {it.Seq}\n"),
        .. state.Shards.Select(it => $"shard {it.Shard} {it.Place} {it.Seq}\n"),
        .. state.Bindings.Select(it => $"bound {it.Seq} {string.Join(' ', it.Members)}\n"),
        .. state.Partings.Select(it => $"parted {it.Seq} {it.A} {it.B}\n"),
        .. state.Forks.Select(it => $"forked {it.Seq} {it.What.Source}\n"),
        .. state.Reconciliations.Select(it => $"merged {it.Seq} {it.What.Source}\n"),
        .. state.Overlays.Select(it => $"overlay {it.Seq} {it.Page} {it.Status.Word} {it.Message}\n"),
        .. state.ClosedOverlays.Select(it => $"closed {it.Seq} {it.Page} {it.Status.Word} {it.Message}\n"),
        string.Join('\n', state.Log.Select(it => $"{it.Seq} {it.RevokedBy ?? 0} {it.IsVoid}")),
    ]);

    private Decision At(long seq) => _decisions[(int)(seq - 1)];

    private IEnumerable<long> Revokers(long seq, long upTo)
    {
        for (var later = seq + 1; later <= upTo; later++)
        {
            if (At(later) is DecisionRevoked revoked && revoked.Revoked == seq && !_voidRevocations.Contains(later)
                && Stands(later, upTo))
            {
                yield return later;
            }
        }
    }

    private bool Stands(long seq, long upTo) => !Revokers(seq, upTo).Any();

    private bool IsEffective(DecisionRevoked revoked, long seq)
    {
        var target = revoked.Revoked;
        if (target < 1 || target >= seq || At(target).Subject != revoked.About || !Stands(target, seq - 1)
            || _voidRevocations.Contains(target))
        {
            return false;
        }

        while (At(target) is DecisionRevoked inner)
        {
            target = inner.Revoked;
        }

        var written = OverlayDouble.NameOf(At(target), target) is { } overlay
            && Read(seq - 1).Overlays.TryGetValue(overlay, out var it) && it.Status is "applying" or "applied";
        return At(target) is not SpaceFounded && !written;
    }

    private OutcomeDouble Read(long upTo)
    {
        var outcome = new OutcomeDouble();
        for (var seq = 1L; seq <= upTo; seq++)
        {
            if (Stands(seq, upTo))
            {
                outcome.Take(seq, At(seq));
            }
        }

        return outcome;
    }
}
