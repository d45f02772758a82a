using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>
/// Names every file of a site; it holds no bytes. Some files take long to be named: whoever makes a site makes the others meanwhile.
/// Disposing ends that naming, whatever came of the site.
/// </summary>
public sealed class SitePlan : IDisposable
{
    private readonly Lazy<ImmutableArray<PlannedFile>> _late;
    private readonly ImmutableArray<IDisposable> _begun = [];

    /// <summary>A plan of files that are named, and of those that <paramref name="late"/> names when it is asked, once.</summary>
    public SitePlan(IEnumerable<PlannedFile> soon, Func<IEnumerable<PlannedFile>>? late = null)
    {
        Soon = Sorted(soon);
        _late = new Lazy<ImmutableArray<PlannedFile>>(() => late is null ? [] : Sorted(late()));
        HasLate = late is not null;
    }

    /// <summary>As the other; disposing ends what was <paramref name="begun"/> for it, in that order.</summary>
    internal SitePlan(IEnumerable<PlannedFile> soon, Func<IEnumerable<PlannedFile>>? late, ImmutableArray<IDisposable> begun)
        : this(soon, late) => _begun = begun;

    /// <summary>The files that are named, in ordinal order of their paths.</summary>
    public ImmutableArray<PlannedFile> Soon { get; }

    /// <summary>Whether there may be others.</summary>
    public bool HasLate { get; }

    /// <summary>The others, in ordinal order; asking for them may take a while.</summary>
    public ImmutableArray<PlannedFile> Late => _late.Value;

    /// <summary>All files, in ordinal order of their paths.</summary>
    public ImmutableArray<PlannedFile> Files => Sorted(Soon.Concat(Late));

    public void Dispose()
    {
        foreach (var begun in _begun)
        {
            begun.Dispose();
        }
    }

    private static ImmutableArray<PlannedFile> Sorted(IEnumerable<PlannedFile> files) =>
        [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
}
