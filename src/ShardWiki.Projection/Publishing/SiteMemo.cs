using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>
/// What is remembered of the files of a site from one build to the next. It is true of no place and no time: each entry
/// says which bytes follow from what, and losing it costs work only.
/// </summary>
public sealed class SiteMemo
{
    /// <summary>Nothing is remembered.</summary>
    public static readonly SiteMemo Nothing = new(FrozenDictionary<string, RememberedFile>.Empty);

    private readonly Lazy<IReadOnlyDictionary<string, RememberedFile>> _files;
    private readonly Lazy<ImmutableArray<KeyValuePair<string, RememberedFile>>> _sorted;

    /// <summary>A memory of <paramref name="files"/>, by path.</summary>
    public SiteMemo(IReadOnlyDictionary<string, RememberedFile> files)
    {
        _files = new(files);
        _sorted = new(() => [.. files.OrderBy(f => f.Key, StringComparer.Ordinal)]);
    }

    private SiteMemo(ImmutableArray<KeyValuePair<string, RememberedFile>> sorted, Sum receipt)
    {
        _files = new(() => sorted.ToDictionary(StringComparer.Ordinal));
        _sorted = new(sorted);
        Receipt = receipt;
    }

    /// <summary>SHA-256 of the receipt that named just these files; none where not all of its files are remembered.</summary>
    public Sum Receipt { get; init; }

    /// <summary>The files, by path.</summary>
    public IReadOnlyDictionary<string, RememberedFile> Files => _files.Value;

    /// <summary>The files, in ordinal order of their paths.</summary>
    public ImmutableArray<KeyValuePair<string, RememberedFile>> Sorted => _sorted.Value;

    /// <summary>What is to be remembered of <paramref name="files"/>, in ordinal order of their paths, and of the receipt that names them.</summary>
    internal static SiteMemo Of(ImmutableArray<StagedFile> files, ReadOnlyMemory<byte> receipt)
    {
        var known = files.Where(f => f.Remembered is not null).Select(f => KeyValuePair.Create(f.File.Path, f.Remembered!)).ToImmutableArray();
        return known.IsEmpty ? Nothing : new(known, known.Length == files.Length ? Sum.Of(receipt.Span) : default);
    }
}
