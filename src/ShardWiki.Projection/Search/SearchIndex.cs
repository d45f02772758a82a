using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// What can be found on a site: each topic with all that its voices say, folded into one. It is built once for a plan.
/// </summary>
internal sealed class SearchIndex
{
    private SearchIndex((string Key, Topic Topic)[] topics, ShardSets shards, TermTable table) =>
        (Topics, Shards, Table) = (topics, shards, table);

    /// <summary>The topics in the order of their keys.</summary>
    public (string Key, Topic Topic)[] Topics { get; }

    /// <summary>The terms and who says them; topics by their place in <see cref="Topics"/>.</summary>
    public TermTable Table { get; }

    /// <summary>The sets of shards that postings name.</summary>
    public ShardSets Shards { get; }

    /// <summary>The index of all that <paramref name="map"/> shows.</summary>
    public static SearchIndex Of(SiteMap map, CancellationToken cancellation)
    {
        var shards = new ShardSets(map.Union.Shards);
        var topics = TopicKeys.Of(map.Union.Topics, t => t.Id.ToString());
        var taking = new TopicTaking(map, shards);
        for (var number = 0; number < topics.Length; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            taking.Take(topics[number].Topic, number);
        }

        return new SearchIndex(topics, shards, taking.Sorted());
    }
}
