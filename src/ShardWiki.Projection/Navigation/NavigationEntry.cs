using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>An entry of the navigation that the space chose: a page, a section of others, or both.</summary>
public sealed record NavigationEntry
{
    /// <summary>What it is called; the page's own title where it is empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>The topic that it leads to; null for a section without a page of its own.</summary>
    public Identity? Topic { get; init; }

    /// <summary>What is below it, in order.</summary>
    public ImmutableArray<NavigationEntry> Entries { get; init; } = [];
}
