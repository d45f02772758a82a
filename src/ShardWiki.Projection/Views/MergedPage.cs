using System.Collections.Immutable;
using ShardWiki.Markup;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// The reference voice of a topic with the text that git merged of all voices. Each line of it is some voice's, so each
/// link leads where that voice's leads.
/// </summary>
internal static class MergedPage
{
    /// <summary>The pages whose texts are merged, the reference first.</summary>
    public static ImmutableArray<UnitedPage> VoicesOf(SiteMap map, Topic topic) =>
        [.. topic.Merges.Select(m => m.Voice).Prepend(topic.Reference).Select(map.Page)];

    /// <summary>Their shards, for people.</summary>
    public static string Named(IEnumerable<UnitedPage> voices) =>
        string.Join(", ", voices.Select(v => v.Id.Shard).Distinct());

    /// <summary>The page that shows the merged text of <paramref name="voices"/> with these <paramref name="facts"/>.</summary>
    public static UnitedPage Of(ImmutableArray<UnitedPage> voices, PageFacts facts) =>
        voices[0] with
        {
            Read = voices[0].Read with { Facts = facts },
            Links = [.. facts.Links.Select(l => TargetOf(l, voices))],
        };

    private static LinkTarget TargetOf(PageLink link, ImmutableArray<UnitedPage> voices)
    {
        foreach (var voice in voices)
        {
            var links = voice.Read.Facts.Links;
            for (var number = 0; number < links.Length; number++)
            {
                if (IsSame(links[number], link))
                {
                    return voice.Links[number];
                }
            }
        }

        return new LinkTarget.Broken("");
    }

    private static bool IsSame(PageLink one, PageLink other) =>
        one.Kind == other.Kind && one.Target == other.Target && one.Fragment == other.Fragment;
}
