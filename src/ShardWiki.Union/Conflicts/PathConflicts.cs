using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Places that several pages claim: two sources for one page in one shard, or pages of different topics.
/// </summary>
internal static class PathConflicts
{
    public static void Collect(Roster roster, TopicMap topics, Verdict verdict)
    {
        var shared = roster.Places.Shared();
        foreach (var claims in roster.Declared.Where(p => shared[roster.Places.Of(p)]).GroupBy(roster.Places.Of))
        {
            foreach (var sources in claims.GroupBy(p => roster.Ranks[p]).Where(g => g.Count() > 1))
            {
                AddSources(roster, [.. sources], verdict);
            }

            // Where a shard has two sources for the place, that was said already: each shard speaks once.
            var rivals = claims.DistinctBy(p => roster.Ranks[p]).ToLookup(p => topics.Of(p).Id);
            if (rivals.Count > 1)
            {
                AddTopics(roster, topics.FindWhere(claims.First()), rivals, verdict);
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
            Remedies = [],
        });
        foreach (var page in pages.Skip(1))
        {
            var message = $"stands for the same page as '{pages[0].Source}', {Shown(page.Path)}; rename one of them";
            verdict.Add(FindingCode.PathShared, Place.Of(page), message);
        }
    }

    private static void AddTopics(Roster roster, Topic? holder, ILookup<Identity, int> rivals, Verdict verdict)
    {
        var first = (holder is not null && rivals.Contains(holder.Id) ? rivals[holder.Id] : rivals.First()).First();
        var others = rivals.Where(r => !r.Contains(first)).Select(r => r.First()).ToArray();
        var names = string.Join(" and ", others.Select(r => roster.IdOf(r)));
        var place = Shown(roster.PathOf(first));
        verdict.Add(new UnionConflict
        {
            Kind = ConflictKind.Path,
            Subjects = [.. rivals.SelectMany(r => r).Select(roster.IdOf).Order()],
            Address = roster.PathOf(first),
            Detail = $"{place} is the place of {roster.IdOf(first)}, and of {names}, which is another topic",
            Remedies = [$"shardwiki bind {CommandWord.Of(roster.IdOf(first))} {CommandWord.Of(roster.IdOf(others[0]))}"],
        });
        foreach (var other in others)
        {
            var message = $"stands at {place}, where {roster.IdOf(first)} of another topic stands";
            verdict.Add(FindingCode.TopicsShareAddress, Place.Of(roster[other].Gathered), message);
        }
    }

    private static string Shown(PagePath path) => $"'/{path}'";
}
