using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>An entry of a navigation as it is written: a page by any of its names, a section, or both.</summary>
internal sealed record NavigationItem
{
    /// <summary>What it is called; empty where the page's own title serves.</summary>
    public string Title { get; init; } = "";

    /// <summary>The page; empty for a section without one.</summary>
    public string Page { get; init; } = "";

    /// <summary>What is below it.</summary>
    public ImmutableArray<NavigationItem> Pages { get; init; } = [];

    /// <summary>Where it is written.</summary>
    public Place Place { get; init; } = new(null, "");
}
