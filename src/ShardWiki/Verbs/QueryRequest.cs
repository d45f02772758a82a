namespace ShardWiki;

/// <summary>
/// A question to the union: a page specification, an order (empty for that of paths), and the page that it is asked
/// from, where names are to be read as they are on that page.
/// </summary>
public sealed record QueryRequest(SpaceRequest Space, string Spec)
{
    /// <summary>The order, as <c>title -age</c>.</summary>
    public string Sort { get; init; } = "";

    /// <summary>The page that asks; null for none.</summary>
    public string? From { get; init; }

    /// <summary>Whether other files than pages are found as well.</summary>
    public QueryReach Reach { get; init; }
}
