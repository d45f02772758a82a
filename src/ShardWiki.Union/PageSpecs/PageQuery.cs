using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>What is asked of a union: a page specification, an order, and the page that both are written on.</summary>
public sealed record PageQuery(string Spec)
{
    /// <summary>The order, as <c>title -age</c>; empty for that of names.</summary>
    public string Sort { get; init; } = "";

    /// <summary>
    /// The page that it is written on, from which names are looked up and below whose shard's mount globs are matched;
    /// null for a question that no page asks.
    /// </summary>
    public Identity? Place { get; init; }

    /// <summary>The page that shows what is written there; null where it is that page itself.</summary>
    public Identity? ShownOn { get; init; }

    /// <summary>Whether other files than pages are asked for too.</summary>
    public PageQueryReach Reach { get; init; }
}
