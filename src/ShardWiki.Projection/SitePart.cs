namespace ShardWiki.Projection;

/// <summary>What a site may do without, because it costs files or time: <c>without</c> in <c>shardwiki.yml</c>.</summary>
public enum SitePart
{
    /// <summary>The search box and what it loads.</summary>
    Search,

    /// <summary>The Markdown twin of each page.</summary>
    Twins,

    /// <summary>Pictures of the union.</summary>
    Pictures,
}
