using System.Collections.Immutable;
using ShardWiki.Coordination;

namespace ShardWiki.Union;

/// <summary>
/// Picks the voice that a reader meets first, by the space's policy. A designation is a curator's word about one topic
/// and wins over shard order; only the chorus, which picks nobody, stays one.
/// </summary>
internal sealed class Canon
{
    private readonly CanonicalPolicy _policy;
    private readonly Roster _roster;
    private readonly Dictionary<int, long> _designated = [];

    public Canon(Roster roster, UnionPolicy policy, ImmutableArray<Designation> designations)
    {
        _roster = roster;
        _policy = policy.Canonical;
        foreach (var designation in designations.OrderBy(d => d.Seq))
        {
            if (roster.FindNamed(designation.Voice) is { } page)
            {
                _designated[page] = designation.Seq;
            }
        }
    }

    /// <summary>
    /// Of a set's members, the voice that the others are measured against, whether it was picked, and the rule's word.
    /// </summary>
    public Choice Of(int[] members)
    {
        var first = members.MinBy(m => (_roster.Ranks[m], m));
        if (members.Length == 1)
        {
            return new Choice(first, "single");
        }

        var chosen = members.Where(_designated.ContainsKey).OrderByDescending(m => _designated[m]).ToArray();
        return _policy switch
        {
            CanonicalPolicy.Chorus => new Choice(first, Choice.Chorus),
            _ when chosen.Length > 0 => new Choice(chosen[0], "designated"),
            CanonicalPolicy.Designated => new Choice(first, Choice.Chorus),
            _ => new Choice(first, "shard-order"),
        };
    }
}
