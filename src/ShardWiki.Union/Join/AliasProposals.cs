using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>Finds the places that renamed pages left behind and that nobody has taken since.</summary>
internal static class AliasProposals
{
    /// <summary>The proposals, by address; of pages that left one place, the first by identity.</summary>
    public static ImmutableArray<AliasProposal> Of(Roster roster, TopicMap topics, ImmutableArray<Detour> detours)
    {
        var taken = detours.Select(d => d.From).ToHashSet();
        var proposals =
            from page in roster.Moved
            from former in roster.FormerPathsOf(page)
            where !former.IsRoot && topics.FindAt(former) is null && !taken.Contains(former)
            select new AliasProposal(former, roster.IdOf(page));
        return [.. proposals.DistinctBy(p => p.From).OrderBy(p => p.From)];
    }
}
