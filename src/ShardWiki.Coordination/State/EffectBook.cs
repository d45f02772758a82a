namespace ShardWiki.Coordination;

/// <summary>
/// What the standing decisions amount to, key by key. When a decision is taken back or comes to stand again, those of
/// its key are read again in order, as if the revoked ones had never been written.
/// </summary>
internal sealed class EffectBook
{
    private readonly MarkedLines _lines;
    private readonly Dictionary<EffectKey, EffectGroup> _groups;

    public EffectBook(MarkedLines lines)
    {
        (_lines, _groups) = (lines, []);
    }

    public EffectBook(MarkedLines lines, EffectBook other)
    {
        (_lines, _groups) = (lines, new Dictionary<EffectKey, EffectGroup>(other._groups));
    }

    /// <summary>What stands under <paramref name="key"/>, or null.</summary>
    public Effect? Find(EffectKey key) => _groups.GetValueOrDefault(key).Effect;

    /// <summary>Everything that stands under a key, in no order.</summary>
    public IEnumerable<Effect> All => _groups.Values.Select(group => group.Effect).OfType<Effect>();

    /// <summary>Takes in the last line.</summary>
    public void Take(DecisionLine line, EffectKey key)
    {
        var group = _groups.GetValueOrDefault(key);
        _lines.Mark(line.Seq, new LineMark(0, group.Last, false));
        _groups[key] = new EffectGroup(line.Seq, Next(group.Effect, line));
    }

    /// <summary>Reads the decisions of <paramref name="key"/> again: one of them came to stand, or ceased to.</summary>
    public void Reread(EffectKey key)
    {
        var group = _groups[key];
        var standing = new Stack<long>();
        for (var seq = group.Last; seq > 0; seq = _lines.MarkOf(seq).Prior ?? 0)
        {
            if (_lines.Stands(seq))
            {
                standing.Push(seq);
            }
            else
            {
                _lines.Mark(seq, _lines.MarkOf(seq) with { IsVoid = false });
            }
        }

        Effect? effect = null;
        foreach (var seq in standing)
        {
            effect = Next(effect, _lines[seq]);
        }

        _groups[key] = group with { Effect = effect };
    }

    private Effect? Next(Effect? standing, DecisionLine line)
    {
        var isVoid = line.Decision.ObjectionTo(standing) is not null;
        _lines.Mark(line.Seq, _lines.MarkOf(line.Seq) with { IsVoid = isVoid });
        return isVoid ? standing : line.Decision.EffectOn(standing, line);
    }
}
