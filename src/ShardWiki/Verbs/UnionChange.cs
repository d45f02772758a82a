using System.Collections.Immutable;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>How two unions of the same pages differ, as far as a decision can make them differ.</summary>
internal static class UnionChange
{
    /// <summary>What is otherwise in <paramref name="after"/>; <paramref name="sentence"/> says what was decided.</summary>
    public static WhatIfOutcome Of(UnionGraph before, UnionGraph after, string sentence)
    {
        var (old, next) = (Lines(before), Lines(after));
        ImmutableArray<TopicLine> gone = [.. old.Values.Where(t => !next.ContainsKey(t.Key))];
        ImmutableArray<TopicLine> come = [.. next.Values.Where(t => !old.ContainsKey(t.Key))];
        var links = LinkChanges.Of(before, after);
        var members = gone.Concat(come).SelectMany(t => t.Members);
        return new WhatIfOutcome
        {
            Sentence = sentence,
            Before = gone,
            After = come,
            Pages = [.. members.Concat(links.Select(l => l.Page)).Distinct().Order(StringComparer.Ordinal)],
            Addresses = [.. Addresses(before, after)],
            Links = [.. links.Select(l => l.Sentence).Distinct()],
            Settled = Only(before, after),
            Raised = Only(after, before),
        };
    }

    private static Dictionary<string, TopicLine> Lines(UnionGraph union) =>
        union.Topics.Select(TopicLine.Of).ToDictionary(t => t.Key, StringComparer.Ordinal);

    private static IEnumerable<string> Addresses(UnionGraph before, UnionGraph after)
    {
        var (old, next) = (before.Detours.ToDictionary(d => d.From), after.Detours.ToDictionary(d => d.From));
        foreach (var from in old.Keys.Union(next.Keys).Order())
        {
            var (was, becomes) = (old.GetValueOrDefault(from)?.Topic, next.GetValueOrDefault(from)?.Topic);
            if (was != becomes)
            {
                yield return $"/{from} leads to {becomes?.ToString() ?? "nothing"} instead of {was?.ToString() ?? "nothing"}";
            }
        }
    }

    private static ImmutableArray<ConflictLine> Only(UnionGraph here, UnionGraph there)
    {
        var others = there.Conflicts.Select(c => (c.Kind, c.Address, c.Detail)).ToHashSet();
        return [.. here.Conflicts.Where(c => !others.Contains((c.Kind, c.Address, c.Detail))).Select(ConflictLine.Of)];
    }
}
