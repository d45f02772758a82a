using System.Collections.Immutable;

namespace ShardWiki.Coordination;

/// <summary>
/// A coordination state in the making: it takes decision after decision, and never leaves the fold. It keeps every
/// decision, because any of them may come to stand again; what they amount to it keeps by key, because a state made
/// anew for each of 100,000 decisions would take minutes.
/// </summary>
internal sealed class StateDraft
{
    private readonly MarkedLines _lines;
    private readonly EffectBook _effects;
    private readonly Revocations _revocations;
    private string _head;

    /// <summary>One without lines; <paramref name="head"/> is the hash of the last that it will be given.</summary>
    public StateDraft(string head)
    {
        (_lines, _head) = (new MarkedLines(), head);
        _effects = new EffectBook(_lines);
        _revocations = new Revocations(_lines, _effects);
    }

    /// <summary>One that goes on from another, which stays as it is.</summary>
    public StateDraft(StateDraft other)
    {
        (_lines, _head) = (new MarkedLines(other._lines), other._head);
        _effects = new EffectBook(_lines, other._effects);
        _revocations = new Revocations(_lines, _effects);
    }

    /// <summary>Takes one decision in, whose line has this hash: its effect, and its place in the log.</summary>
    public void Take(DecisionLine line, string hash)
    {
        if (line.Seq != _lines.Count + 1)
        {
            throw new ArgumentException($"decision {line.Seq} does not follow on {_lines.Count}", nameof(line));
        }

        _head = hash;
        Take(line);
    }

    /// <summary>Why <paramref name="decision"/> would have no effect if it came next, or null.</summary>
    public string? ObjectionTo(Decision decision) => decision is DecisionRevoked revoked
        ? _revocations.ObjectionTo(revoked)
        : decision.ObjectionTo(decision.KeyAt(_lines.Count + 1) is { } key ? _effects.Find(key) : null);

    /// <summary>The state; this draft belongs to it from now on.</summary>
    public CoordinationState Freeze()
    {
        var log = Log();
        var effects = log
            .Where(line => line.RevokedBy is null && _lines.MarkOf(line.Seq).Prior is null)
            .Select(line => line.Decision.EffectOn(null, line))
            .OfType<Effect>()
            .Concat(_effects.All)
            .ToList();
        var overlays = OverlayStack.Of(effects.OfType<Overlay>());
        return new CoordinationState
        {
            Draft = this,
            Seq = _lines.Count,
            Head = _head,
            Shards = [.. effects.OfType<AttachedShard>().OrderBy(shard => shard.Shard)],
            Bindings = InOrder<Binding>(effects),
            Partings = InOrder<Parting>(effects),
            Aliases = [.. effects.OfType<Alias>().OrderBy(alias => alias.From)],
            Designations = InOrder<Designation>(effects),
            Overlays = [.. overlays.Where(overlay => overlay.Status.IsLive)],
            ClosedOverlays = [.. overlays.Where(overlay => !overlay.Status.IsLive).OrderBy(overlay => overlay.Seq)],
            Forks = InOrder<Fork>(effects),
            Reconciliations = InOrder<Reconciliation>(effects),
            Log = log,
        };
    }

    private static ImmutableArray<T> InOrder<T>(List<Effect> effects)
        where T : Effect => [.. effects.OfType<T>().OrderBy(effect => effect.Seq)];

    /// <summary>Takes in a line that was read before.</summary>
    public void Take(DecisionLine line)
    {
        if (line.Decision is DecisionRevoked revoked)
        {
            var isVoid = _revocations.ObjectionTo(revoked) is not null;
            _lines.Add(line);
            _lines.Mark(line.Seq, new LineMark(0, null, isVoid));
            if (!isVoid)
            {
                _revocations.Take(revoked);
            }

            return;
        }

        _lines.Add(line);
        if (line.Decision.KeyAt(line.Seq) is { } key)
        {
            _effects.Take(line, key);
        }
    }

    private ImmutableArray<DecisionLine> Log()
    {
        var log = ImmutableArray.CreateBuilder<DecisionLine>((int)_lines.Count);
        for (var seq = 1L; seq <= _lines.Count; seq++)
        {
            var line = _lines[seq];
            log.Add(_lines.MarkOf(seq).IsVoid ? line with { IsVoid = true } : line);
            if (line.Decision is DecisionRevoked revoked && !log[^1].IsVoid && _lines.Stands(seq))
            {
                var index = (int)(revoked.Revoked - 1);
                log[index] = log[index] with { RevokedBy = seq };
            }
        }

        return log.MoveToImmutable();
    }
}
