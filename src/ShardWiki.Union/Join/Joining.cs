using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>Makes topics of sets: picks their voices, measures the divergences, and gives each its address.</summary>
internal static class Joining
{
    /// <summary>The topics of <paramref name="sets"/>, in the order of their ids.</summary>
    public static ImmutableArray<Topic> Of(Roster roster, TopicSets sets, Canon canon)
    {
        var reasons = sets.Joined.ToLookup(t => sets.SetOf(t.A));
        var topics = sets.All().Select(members => Joined(roster, members, canon.Of(members)) with
        {
            Reasons = [.. reasons[sets.SetOf(members[0])].OrderBy(t => (t.A, t.B)).Select(t => ReasonOf(roster, t))],
        });
        return Addressed(roster, [.. topics]);
    }

    private static Topic Joined(Roster roster, int[] members, Choice choice)
    {
        var reference = roster[choice.Reference];
        ImmutableArray<Voice> voices =
        [
            new Voice(reference.Gathered.Id, new Divergence.Reference()),
            .. members.Where(m => m != choice.Reference)
                .OrderBy(m => (roster.Ranks[m], m))
                .Select(m => new Voice(roster.IdOf(m), Diverging.Of(roster[m], reference))),
        ];
        return new Topic
        {
            Id = roster.IdOf(members[0]),
            Address = reference.Gathered.Path,
            HoldsAddress = true,
            Voices = voices,
            Canonical = choice.IsPicked ? reference.Gathered.Id : null,
            State = Diverging.StateOf(voices),
            Policy = choice.Rule,
            Reasons = [],
        };
    }

    private static Reason ReasonOf(Roster roster, Tie tie) =>
        new(roster.IdOf(tie.A), roster.IdOf(tie.B), tie.By, tie.Score);

    // Of topics with one address, the one whose reference voice is first by declared order stands there.
    private static ImmutableArray<Topic> Addressed(Roster roster, ImmutableArray<Topic> topics)
    {
        var holders = new HashSet<Identity>();
        var taken = new HashSet<PagePath>();
        foreach (var topic in topics.OrderBy(t => roster.RankOf(t.Reference.Shard)).ThenBy(t => t.Reference))
        {
            if (taken.Add(topic.Address))
            {
                holders.Add(topic.Id);
            }
        }

        return [.. topics.Select(t => holders.Contains(t.Id) ? t : t with { HoldsAddress = false })];
    }
}
