using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>Places that several pages claim: two sources for one page in one shard, or pages of different topics.</summary>
internal static class PathConflicts
{
    public static void Collect(Roster roster, TopicMap topics, Verdict verdict)
    {
        foreach (var claims in roster.Declared.GroupBy(roster.PathOf).Where(g => g.Count() > 1))
        {
            foreach (var sources in claims.GroupBy(p => roster.Ranks[p]).Where(g => g.Count() > 1))
            {
                AddSources(roster, [.. sources], verdict);
            }

            // Where a shard has two sources for the place, that was said already: each shard speaks once.
            var rivals = claims.DistinctBy(p => roster.Ranks[p]).DistinctBy(p => topics.Of(roster.IdOf(p)).Id).ToArray();
            if (rivals.Length > 1)
            {
                AddTopics(roster, (claims.Key, topics), rivals, verdict);
            }
        }
    }

    private static void AddSources(Roster roster, int[] sources, Verdict verdict)
    {
        var pages = sources.Select(p => roster[p].Gathered).ToArray();
        var names = string.Join(" and ", pages.Select(p => $"'{p.Source}'"));
        verdict.Add(new UnionConflict
        {
            Kind = ConflictKind.Path,
            Subjects = [.. pages.Select(p => p.Id).Order()],
            Address = pages[0].Path,
            Detail = $"{names} of shard {pages[0].Id.Shard} stand for one page, {Shown(pages[0].Path)}",
            Remedy = "",
        });
        foreach (var page in pages.Skip(1))
        {
            var message = $"stands for the same page as '{pages[0].Source}', {Shown(page.Path)}; rename one of them";
            verdict.Add(FindingCode.PathShared, Place.Of(page), message);
        }
    }

    private static void AddTopics(Roster roster, (PagePath Path, TopicMap Topics) at, int[] rivals, Verdict verdict)
    {
        var holder = at.Topics.FindAt(at.Path);
        var first = rivals.FirstOrDefault(r => at.Topics.Of(roster.IdOf(r)) == holder, rivals[0]);
        var others = rivals.Where(r => r != first).ToArray();
        var names = string.Join(" and ", others.Select(r => roster.IdOf(r)));
        verdict.Add(new UnionConflict
        {
            Kind = ConflictKind.Path,
            Subjects = [.. rivals.Select(roster.IdOf).Order()],
            Address = at.Path,
            Detail = $"{Shown(at.Path)} is the place of {roster.IdOf(first)}, and of {names}, which is another topic",
            Remedy = $"shardwiki bind {Quoted.Of(roster.IdOf(first))} {Quoted.Of(roster.IdOf(others[0]))}",
        });
        foreach (var other in others)
        {
            var message = $"stands at {Shown(at.Path)}, where {roster.IdOf(first)} of another topic stands";
            verdict.Add(FindingCode.TopicsShareAddress, Place.Of(roster[other].Gathered), message);
        }
    }

    private static string Shown(PagePath path) => $"'/{path}'";
}
