using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>A policy for some topics only: those at paths that fit a pattern, or the one of a page. A closed set.</summary>
public abstract record PolicyRule
{
    private PolicyRule(CanonicalPolicy canonical) => Canonical = canonical;

    /// <summary>How their first voice is picked.</summary>
    public CanonicalPolicy Canonical { get; }

    /// <summary>Topics of which the first voice by shard order stands at a path that fits.</summary>
    public sealed record ForPaths(PathPattern Pattern, CanonicalPolicy Policy) : PolicyRule(Policy);

    /// <summary>
    /// Topics of which the first voice by shard order is selected by a page specification, which is asked before anything is
    /// joined, and where that is written.
    /// </summary>
    public sealed record ForPages(PageSpec Pages, Place Written, CanonicalPolicy Policy) : PolicyRule(Policy);

    /// <summary>The topic that the page belongs to.</summary>
    public sealed record ForTopic(Identity Page, CanonicalPolicy Policy) : PolicyRule(Policy);
}
