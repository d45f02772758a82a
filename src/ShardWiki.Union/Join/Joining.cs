using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>Makes topics of sets: picks their voices, measures the divergences, and gives each its address.</summary>
internal sealed class Joining(Roster roster, Diverging diverging, Cohesion cohesion)
{
    private static readonly Divergence First = new Divergence.Reference();

    private readonly Removals _removals = new(roster);

    /// <summary>The topics of <paramref name="sets"/>, in the order of their ids.</summary>
    public TopicMap Of(TopicSets sets, Canon canon)
    {
        var reasons = sets.Joined.ToLookup(t => sets.SetOf(t.A));
        var (topics, members) = (new List<Topic>(roster.Pages.Length), new List<int[]>(roster.Pages.Length));
        foreach (var set in sets.All())
        {
            var topic = set.Length == 1
                ? Alone(set[0], topics.Count)
                : Joined(set, topics.Count, (canon.Of(set), [.. reasons[sets.SetOf(set[0])]]));
            topics.Add(Stated(topic));
            members.Add(set);
        }

        return new TopicMap(roster, topics, members);
    }

    // Most topics have one voice.
    private Topic Alone(int page, int number) => new()
    {
        Id = roster.IdOf(page),
        Number = number,
        Address = roster.PathOf(page),
        HoldsAddress = true,
        Voices = [Voice(page, First)],
        Canonical = roster.IdOf(page),
        Merges = [],
        State = TopicState.Single,
        Policy = Choice.Single,
        Reasons = [],
        IsChain = false,
    };

    private Topic Joined(int[] members, int number, (Choice Choice, ImmutableArray<Tie> Ties) of)
    {
        var (choice, ties) = of;
        var reference = roster[choice.Reference];
        ImmutableArray<Voice> voices =
        [
            Voice(choice.Reference, First),
            .. members.Where(m => m != choice.Reference)
                .OrderBy(m => (roster.Ranks[m], m))
                .Select(m => Voice(m, diverging.Of(roster[m], reference))),
        ];
        return new Topic
        {
            Id = roster.IdOf(members[0]),
            Number = number,
            Address = reference.Gathered.Path,
            HoldsAddress = true,
            Voices = voices,
            Canonical = choice.IsPicked ? reference.Gathered.Id : null,
            Merges = choice.Rule == Choice.GitMerge ? MergesOf(voices) : [],
            State = Diverging.StateOf(voices),
            Policy = choice.Rule,
            Reasons = [.. ties.OrderBy(t => (t.A, t.B)).Select(ReasonOf)],
            IsChain = cohesion.IsChain(members, ties),
        };
    }

    private Voice Voice(int page, Divergence divergence) =>
        new(roster.IdOf(page), divergence) { Number = page, Removal = _removals.Find(page) };

    private static Topic Stated(Topic topic) =>
        topic.State < TopicState.Behind
        && topic.Voices.Any(v => v.Removal is not null)
        && topic.Voices.Any(topic.IsBehindRemoval)
            ? topic with { State = TopicState.Behind }
            : topic;

    // A text that leaves out what one voice says is no merge of them.
    private static ImmutableArray<MergeQuestion> MergesOf(ImmutableArray<Voice> voices) =>
        voices.Any(v => v.Divergence is Divergence.Conflicting or Divergence.Different or Divergence.Ahead)
            ? []
            : [.. voices.Where(v => v.Divergence is Divergence.Mergeable).Select(v =>
                new MergeQuestion(voices[0].Id, v.Id, ((Divergence.Mergeable)v.Divergence).Ancestor.Content))];

    private Reason ReasonOf(Tie tie) =>
        new(roster.IdOf(tie.A), roster.IdOf(tie.B), tie.By, tie.Score);
}
