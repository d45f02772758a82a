using System.Collections.Frozen;

namespace ShardWiki.Projection;

/// <summary>
/// What is remembered of the files of a site from one build to the next. It is true of no place and no time: each entry
/// says which bytes follow from what, and losing it costs work only.
/// </summary>
public sealed record SiteMemo(IReadOnlyDictionary<string, RememberedFile> Files)
{
    /// <summary>Nothing is remembered.</summary>
    public static readonly SiteMemo Nothing = new(FrozenDictionary<string, RememberedFile>.Empty);
}
