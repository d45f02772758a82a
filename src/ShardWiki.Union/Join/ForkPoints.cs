using System.Collections.Frozen;
using System.Collections.Immutable;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// What people decided of where pages come from: which was forked from which, and at which version; which was merged
/// into which, and up to which version. It is measured from there, whatever their histories say.
/// </summary>
internal sealed class ForkPoints
{
    private readonly FrozenDictionary<(Identity, Identity), CommonVersion> _points;
    private readonly ILookup<Identity, Identity> _sources;
    private readonly ILookup<Identity, Identity> _copies;

    public ForkPoints(Roster roster, CoordinationState state)
    {
        var times = state.Log.ToDictionary(l => l.Seq, l => l.At);
        var forks = state.Forks.Select(f => (f.Seq, f.What.Source, f.What.Target, f.What.SourceContent)).ToArray();
        var merges = state.Reconciliations.Select(m => (m.Seq, m.What.Source, m.What.Target, m.What.SourceContent));
        _points = forks.Concat(merges).OrderBy(p => p.Seq)
            .GroupBy(p => (Now(roster, p.Source), Now(roster, p.Target)))
            .ToFrozenDictionary(
                g => g.Key, g => new CommonVersion(g.Last().SourceContent, times.GetValueOrDefault(g.Last().Seq)));
        Pairs = [.. forks.Select(f => (Now(roster, f.Source), Now(roster, f.Target))).Distinct()];
        _sources = Pairs.ToLookup(p => p.Target, p => p.Source);
        _copies = Pairs.ToLookup(p => p.Source, p => p.Target);
    }

    private ForkPoints()
    {
        (_points, Pairs) = (FrozenDictionary<(Identity, Identity), CommonVersion>.Empty, []);
        _sources = _copies = Pairs.ToLookup(p => p.Source, p => p.Target);
    }

    /// <summary>Where nothing was forked or merged.</summary>
    public static ForkPoints None { get; } = new();

    /// <summary>Each page that was copied, with its copy, by their identities now.</summary>
    public ImmutableArray<(Identity Source, Identity Target)> Pairs { get; }

    /// <summary>The version that two pages are measured from; null where nobody decided one.</summary>
    public CommonVersion? Find(Identity a, Identity b) =>
        _points.GetValueOrDefault((a, b)) ?? _points.GetValueOrDefault((b, a));

    /// <summary>The pages that it was forked from, in order.</summary>
    public IEnumerable<Identity> SourcesOf(Identity page) => _sources[page].Order();

    /// <summary>The pages that were forked from it, in order.</summary>
    public IEnumerable<Identity> CopiesOf(Identity page) => _copies[page].Order();

    private static Identity Now(Roster roster, Identity named) =>
        roster.FindNamed(named) is { } page ? roster.IdOf(page) : named;
}
