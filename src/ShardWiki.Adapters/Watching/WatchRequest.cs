using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>Whose places are asked for.</summary>
public sealed record WatchRequest
{
    /// <summary>The shards, in any order.</summary>
    public required ImmutableArray<Attachment> Attachments { get; init; }

    /// <summary>Where paths of the configuration begin. Absolute.</summary>
    public required string SpaceFolder { get; init; }

    /// <summary>Files and folders of the space that are no shard's. Absolute.</summary>
    public required ImmutableArray<string> OwnPaths { get; init; }

    // Many versions of one repository are many shards; git is asked once where it is.
    private readonly Dictionary<string, ImmutableArray<WatchedPlace>> _above = new(StringComparer.Ordinal);

    /// <summary>As <see cref="ShardPlaces.OfReferencesAbove"/>, asked once for each folder.</summary>
    internal ImmutableArray<WatchedPlace> ReferencesAbove(string folder) =>
        _above.TryGetValue(folder, out var places) ? places : _above[folder] = ShardPlaces.OfReferencesAbove(folder);
}
