using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>Turns links around: for each topic, the pages of other topics that link to any of its voices.</summary>
internal static class Backlinks
{
    /// <summary>
    /// The linking pages by topic id, in ordinal order, each once; <paramref name="links"/> holds each page's by
    /// number.
    /// </summary>
    public static Dictionary<Identity, ImmutableArray<Identity>> Of(
        Roster roster, TopicMap topics, ImmutableArray<ImmutableArray<LinkTarget>> links)
    {
        var backlinks = new Dictionary<Identity, List<Identity>>();
        for (var page = 0; page < links.Length; page++)
        {
            var from = roster.IdOf(page);
            var home = topics.Of(page).Id;
            foreach (var target in links[page].OfType<LinkTarget.ToPage>().Select(t => topics.Of(t.Page).Id).Distinct())
            {
                if (target != home)
                {
                    ListAt(backlinks, target).Add(from);
                }
            }
        }

        // Pages came in the order of their identities, so each list is in that order already.
        return backlinks.ToDictionary(b => b.Key, b => b.Value.ToImmutableArray());
    }

    private static List<Identity> ListAt(Dictionary<Identity, List<Identity>> lists, Identity key) =>
        lists.TryGetValue(key, out var list) ? list : lists[key] = [];
}
