using ShardWiki.Markup;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Tells of ids that several pages give themselves. Voices of one topic may share one, and so may versions of one
/// documentation: a link means the one of its own shard.
/// </summary>
internal static class StableIdNotes
{
    public static void Collect(Roster roster, TopicMap topics, Verdict verdict)
    {
        var named = roster.Named.OrderBy(p => roster.Ranks[p])
            .GroupBy(p => roster[p].Facts.StableId!.Text, StringComparer.Ordinal);
        foreach (var pages in named)
        {
            var first = pages.First();
            foreach (var other in pages.Skip(1).Where(p => !MayShare(roster, topics, (first, p))))
            {
                var (page, id) = (roster[other].Gathered, roster[other].Facts.StableId!);
                verdict.Add(FindingCode.StableIdShared, new Place(page.Id.Shard, page.Source, id.Line, id.Column),
                    $"the id '{id.Text}' is that of {roster.IdOf(first)} too, and links lead there; give one of them another");
            }
        }
    }

    private static bool MayShare(Roster roster, TopicMap topics, (int First, int Other) pages) =>
        roster.Ranks[pages.First] != roster.Ranks[pages.Other]
        && (topics.Of(pages.First).Id == topics.Of(pages.Other).Id
            || VersionOf(roster, pages.First) is { } entry && entry == VersionOf(roster, pages.Other));

    private static string? VersionOf(Roster roster, int page) => roster.Shards[roster.Ranks[page]].Attachment.Version?.Entry;
}
