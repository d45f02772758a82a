using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>Turns links around: for each topic, the pages of other topics that link to any of its voices.</summary>
internal static class Backlinks
{
    /// <summary>
    /// The linking pages by the number of the topic, in ordinal order, each once; <paramref name="links"/> holds each
    /// page's by number.
    /// </summary>
    public static ImmutableArray<Identity>[] Of(
        Roster roster, TopicMap topics, ImmutableArray<ImmutableArray<LinkTarget>> links)
    {
        var backlinks = new List<Identity>?[topics.All.Length];
        for (var page = 0; page < links.Length; page++)
        {
            var from = roster.IdOf(page);
            var home = topics.NumberOf(page);
            foreach (var target in links[page].OfType<LinkTarget.ToPage>().Select(t => topics.NumberOf(t.Page)).Distinct())
            {
                if (target != home)
                {
                    (backlinks[target] ??= []).Add(from);
                }
            }
        }

        // Pages came in the order of their identities, so each list is in that order already.
        return Array.ConvertAll(backlinks, b => b is null ? [] : b.ToImmutableArray());
    }
}
