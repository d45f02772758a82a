using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Decisions that cannot be carried out as they were made: bindings against partings, pages that are not there, names
/// that another page has taken since, and types that this program does not know.
/// </summary>
internal static class DecisionConflicts
{
    public static void Collect(Roster roster, TopicSets sets, CoordinationState state, Verdict verdict)
    {
        foreach (var binding in state.Bindings)
        {
            CollectSplit(roster, sets, binding, verdict);
        }

        foreach (var (seq, named) in Named(state))
        {
            CollectAimless(roster, seq, named, verdict);
        }

        var times = state.Log.ToDictionary(l => l.Seq, l => l.At);
        foreach (var (seq, named) in Named(state).Concat(state.Overlays.Select(o => (o.Seq, o.Page))))
        {
            CollectTaken(roster, (seq, times.GetValueOrDefault(seq, DateTimeOffset.MaxValue)), named, verdict);
        }

        foreach (var line in state.Log.Where(l => !l.IsKnown))
        {
            var message = $"decision {line.Seq} is of the type '{line.Type}', which this version does not know";
            verdict.Add(FindingCode.DecisionUnknown, JournalPlace.Of(line.Seq), $"{message}; it is kept");
        }
    }

    private static IEnumerable<(long Seq, Identity Named)> Named(CoordinationState state) =>
    [
        .. state.Bindings.SelectMany(b => b.Members.Select(m => (b.Seq, m))),
        .. state.Partings.SelectMany(p => new[] { (p.Seq, p.A), (p.Seq, p.B) }),
        .. state.Designations.Select(d => (d.Seq, d.Voice)),
    ];

    private static void CollectSplit(Roster roster, TopicSets sets, Binding binding, Verdict verdict)
    {
        var pages = binding.Members.Select(roster.FindNamed).OfType<int>().Distinct().Order().ToArray();
        if (pages.DistinctBy(sets.SetOf).Count() < 2)
        {
            return;
        }

        var members = string.Join(", ", pages.Select(roster.IdOf));
        var detail = $"decision {binding.Seq} binds {members}, which a parting keeps apart";
        verdict.Add(new UnionConflict
        {
            Kind = ConflictKind.Binding,
            Subjects = [.. pages.Select(roster.IdOf)],
            Address = roster.PathOf(pages[0]),
            Detail = detail,
            Remedies = [$"shardwiki explain {CommandWord.Of(roster.IdOf(pages[0]))}"],
        });
        verdict.Add(FindingCode.DecisionsContradict, JournalPlace.Of(binding.Seq), detail);
    }

    private static void CollectAimless(Roster roster, long seq, Identity named, Verdict verdict)
    {
        if (roster.FindNamed(named) is null)
        {
            var message = $"decision {seq} names {named}, which is not there";
            verdict.Add(FindingCode.DecisionAimless, JournalPlace.Of(seq), message);
        }
    }

    // A decision follows a renamed page until another page stands where it was: then nobody but a curator knows which
    // is meant.
    private static void CollectTaken(
        Roster roster, (long Seq, DateTimeOffset At) decision, Identity named, Verdict verdict)
    {
        if (roster.Find(named) is not { } now || roster.FindFollower(named) is not { } follower
            || Life.Of(roster[now].Gathered) is not [.., { } first] || first.At <= decision.At)
        {
            return;
        }

        var became = $"decision {decision.Seq} names {named}, which has become {roster.IdOf(follower)}";
        var detail = $"{became}; another page stands there now";
        verdict.Add(new UnionConflict
        {
            Kind = ConflictKind.Binding,
            Subjects = [.. new[] { named, roster.IdOf(follower) }.Order()],
            Address = roster.PathOf(now),
            Detail = detail,
            Remedies = [$"shardwiki explain {CommandWord.Of(roster.IdOf(follower))}"],
        });
        verdict.Add(FindingCode.DecisionsContradict, JournalPlace.Of(decision.Seq), detail);
    }
}
