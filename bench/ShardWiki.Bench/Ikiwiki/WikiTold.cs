using System.Collections.Immutable;

namespace ShardWiki.Bench;

/// <summary>
/// What one program says of a wiki: its pages and files by ikiwiki's names, where each link of a page leads (empty for
/// nowhere), and what page specifications select, by their number; null for one that is refused.
/// </summary>
internal sealed record WikiTold(
    ImmutableSortedSet<string> Pages,
    ImmutableSortedDictionary<(string Page, string Link), string> Links,
    ImmutableSortedDictionary<int, ImmutableSortedSet<string>?> Selections);
