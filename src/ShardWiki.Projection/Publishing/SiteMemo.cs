using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>
/// What is remembered of the files of a site from one build to the next. It is true of no place and no time: each entry
/// says which bytes follow from what, and losing it costs work only.
/// </summary>
public sealed class SiteMemo(IReadOnlyDictionary<string, RememberedFile> files)
{
    /// <summary>Nothing is remembered.</summary>
    public static readonly SiteMemo Nothing = new(FrozenDictionary<string, RememberedFile>.Empty);

    private readonly Lazy<ImmutableArray<KeyValuePair<string, RememberedFile>>> _sorted =
        new(() => [.. files.OrderBy(f => f.Key, StringComparer.Ordinal)]);

    /// <summary>The files, by path.</summary>
    public IReadOnlyDictionary<string, RememberedFile> Files => files;

    /// <summary>The files, in ordinal order of their paths.</summary>
    public ImmutableArray<KeyValuePair<string, RememberedFile>> Sorted => _sorted.Value;
}
