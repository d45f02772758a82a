using System.Collections.Frozen;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// The one way to the texts of a space: it asks the shard that the handle names. What it was told to expect, and what is dear to
/// ask for one by one, it lays aside.
/// </summary>
internal sealed class SpaceContents(IEnumerable<KeyValuePair<ShardName, IContentSource>> sources, string stateFolder)
    : IContents, IDisposable
{
    private readonly TextsAside _aside = new(stateFolder);
    private readonly FrozenDictionary<ShardName, IContentSource> _sources = sources.ToFrozenDictionary();

    public byte[] Read(ContentHandle handle) =>
        _aside.Find(handle) is { } text ? text
        : _sources.TryGetValue(handle.Shard, out var source)
            ? source.Read(handle)
            : throw new ContentGoneException(handle);

    public void Expect(IReadOnlyList<ContentHandle> handles)
    {
        foreach (var shard in handles.GroupBy(handle => handle.Shard))
        {
            if (_sources.TryGetValue(shard.Key, out var source))
            {
                source.ReadSeveral([.. shard], _aside.Keep);
            }
        }
    }

    /// <summary>What reading has met so far, shard by shard.</summary>
    public IEnumerable<Finding> Findings =>
        _sources.OrderBy(source => source.Key).SelectMany(source => source.Value.Findings);

    public void Dispose()
    {
        _aside.Dispose();
        foreach (var source in _sources.Values)
        {
            source.Dispose();
        }
    }
}
