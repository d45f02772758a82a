using System.Collections.Immutable;
using ShardWiki.Coordination;

namespace ShardWiki.Union;

/// <summary>
/// Picks the voice that a reader meets first, by the policy for its topic. A designation is a curator's word about one
/// topic and wins over every policy but the chorus, which picks nobody.
/// </summary>
internal sealed class Canon
{
    private readonly Roster _roster;
    private readonly PolicyTable _policies;
    private readonly Diverging _diverging;
    private readonly Dictionary<int, long> _designated = [];

    public Canon(
        Roster roster, PolicyTable policies, Diverging diverging, ImmutableArray<Designation> designations)
    {
        (_roster, _policies, _diverging) = (roster, policies, diverging);
        foreach (var designation in designations.OrderBy(d => d.Seq))
        {
            if (roster.FindNamed(designation.Voice) is { } page)
            {
                _designated[page] = designation.Seq;
            }
        }
    }

    /// <summary>
    /// Of a set's members, several, the voice that the others are measured against, whether it was picked, and the rule's word.
    /// </summary>
    public Choice Of(int[] members)
    {
        var first = members.MinBy(m => (_roster.Ranks[m], m));
        var policy = _policies.For(members, first);
        var chosen = members.Where(_designated.ContainsKey).OrderByDescending(m => _designated[m]).ToArray();
        return policy switch
        {
            CanonicalPolicy.Chorus => new Choice(first, Choice.Chorus),
            _ when chosen.Length > 0 => new Choice(chosen[0], "designated"),
            CanonicalPolicy.Designated => new Choice(first, Choice.Chorus),
            CanonicalPolicy.Newest => new Choice(Newest(members), "newest"),
            CanonicalPolicy.GitMerge => new Choice(Furthest(members, first), Choice.GitMerge),
            CanonicalPolicy.OverlayOnly => Edited(members) is { } edited
                ? new Choice(edited, "overlay-only")
                : new Choice(first, Choice.Chorus),
            _ => new Choice(first, "shard-order"),
        };
    }

    private int Newest(int[] members) => members
        .OrderByDescending(m => Diverging.LastChange(_roster[m])).ThenBy(m => (_roster.Ranks[m], m)).First();

    // What git would fast-forward to: of the voices that the first one is an earlier version of, the one that went
    // furthest.
    private int Furthest(int[] members, int first) => members
        .OrderByDescending(m => m == first ? 0 : _diverging.ChangesSince(_roster[m], _roster[first]))
        .ThenBy(m => (_roster.Ranks[m], m)).First();

    private int? Edited(int[] members) => members
        .Where(m => _roster[m].Overlay is not null)
        .OrderByDescending(m => _roster[m].Overlay!.Seq).Select(m => (int?)m).FirstOrDefault();
}
