using System.Collections.Frozen;
using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Tests;

/// <summary>The texts of a <see cref="SampleSite"/>: what every file says, and what it said before.</summary>
internal sealed class SampleContents(FrozenDictionary<Identity, byte[]> files, ImmutableDictionary<Identity, SampleHistory> histories) : IContents
{
    public byte[] Read(ContentHandle handle)
    {
        var id = new Identity(handle.Shard, handle.Source);
        return !histories.TryGetValue(id, out var history) || Fingerprint.Of(files[id]) == handle.Content
            ? files[id]
            : history.Find(handle.Content) ?? throw new ContentGoneException(handle);
    }
}
