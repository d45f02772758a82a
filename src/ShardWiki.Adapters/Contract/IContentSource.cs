using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// Reads the contents of one shard after gathering, from several threads at once. It keeps none of them; disposing lets
/// go of whatever it reads through.
/// </summary>
internal interface IContentSource : IDisposable
{
    /// <summary>Exactly the bytes that were gathered, or <see cref="ContentGoneException"/>.</summary>
    byte[] Read(ContentHandle handle);

    /// <summary>
    /// Gives <paramref name="take"/> what is read sooner together than one by one, with its number: some of them in their order, or
    /// none. Whatever keeps it from others is told by <see cref="Read"/>.
    /// </summary>
    void ReadSeveral(IReadOnlyList<ContentHandle> handles, Action<int, byte[]> take)
    {
    }

    /// <summary>What reading has met so far that somebody should know.</summary>
    ImmutableArray<Finding> Findings => [];
}
