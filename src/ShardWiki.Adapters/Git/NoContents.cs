using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>The contents of a shard that has none.</summary>
internal sealed class NoContents : IContentSource
{
    public byte[] Read(ContentHandle handle) => throw new ContentGoneException(handle);

    public void Dispose()
    {
    }
}
