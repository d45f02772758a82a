using System.Collections.Frozen;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>The one way to the texts of a space: it asks the shard that the handle names, and keeps nothing.</summary>
internal sealed class SpaceContents(IEnumerable<KeyValuePair<ShardName, IContentSource>> sources)
    : IContents, IDisposable
{
    private readonly FrozenDictionary<ShardName, IContentSource> _sources = sources.ToFrozenDictionary();

    public byte[] Read(ContentHandle handle) =>
        _sources.TryGetValue(handle.Shard, out var source)
            ? source.Read(handle)
            : throw new ContentGoneException(handle);

    /// <summary>What reading has met so far, shard by shard.</summary>
    public IEnumerable<Finding> Findings =>
        _sources.OrderBy(source => source.Key).SelectMany(source => source.Value.Findings);

    public void Dispose()
    {
        foreach (var source in _sources.Values)
        {
            source.Dispose();
        }
    }
}
