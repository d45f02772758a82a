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

    public void Expect(IReadOnlyList<ContentHandle> handles, Action<int>? arrived = null)
    {
        for (var (from, end) = (0, 0); from < handles.Count; from = end)
        {
            var shard = handles[from].Shard;
            for (end = from; end < handles.Count && handles[end].Shard == shard; end++)
            {
            }

            Expect(shard, [.. handles.Skip(from).Take(end - from)], number => arrived?.Invoke(from + number));
            arrived?.Invoke(end);
        }
    }

    private void Expect(ShardName shard, ContentHandle[] handles, Action<int> arrived)
    {
        if (_sources.TryGetValue(shard, out var source))
        {
            source.ReadSeveral(handles, (number, content) =>
            {
                _aside.Keep(handles[number], content);
                arrived(number + 1);
            });
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
