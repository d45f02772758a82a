using System.Collections.Immutable;

namespace ShardWiki.Adapters;

/// <summary>
/// A file, or a folder with everything in it, that something is read from; whether it is there or not. It is where a
/// change is waited for, and says nothing of what it holds.
/// </summary>
/// <param name="Path">Absolute.</param>
public sealed record WatchedPlace(string Path)
{
    private readonly Lazy<Exclusion> _exclusion = new(() => new Exclusion([], []));

    private WatchedPlace(string path, ImmutableArray<string> excluded, ImmutableArray<string> ofSpace)
        : this(path)
    {
        (Excluded, OfSpace) = (excluded, ofSpace);
        _exclusion = new Lazy<Exclusion>(() => Exclusion.Of(excluded, ofSpace));
    }

    /// <summary>Patterns of what is not read of a folder, and hence not waited for.</summary>
    public ImmutableArray<string> Excluded { get; } = [];

    /// <summary>Paths within a folder that are the space's own, and hence nobody's content.</summary>
    public ImmutableArray<string> OfSpace { get; } = [];

    /// <summary>True where links within the folder are not followed by whoever reads it: they are known by their names.</summary>
    public bool LeavesLinks { get; init; }

    internal Exclusion Exclusion => _exclusion.Value;

    /// <summary>The same place without what these name: patterns, and paths of the space's own.</summary>
    public WatchedPlace Without(ImmutableArray<string> excluded, ImmutableArray<string> ofSpace) =>
        new(Path, excluded, ofSpace) { LeavesLinks = LeavesLinks };
}
