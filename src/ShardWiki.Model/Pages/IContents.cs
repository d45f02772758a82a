namespace ShardWiki.Model;

/// <summary>
/// The one way to a text after gathering. It may be asked from many threads at once, keeps no texts in memory, and answers
/// with exactly the bytes that were gathered.
/// </summary>
public interface IContents
{
    /// <summary>
    /// Reads the bytes that <paramref name="handle"/> names. Throws <see cref="ContentGoneException"/> where they are
    /// no longer what was gathered.
    /// </summary>
    byte[] Read(ContentHandle handle);

    /// <summary>
    /// Tells of contents that will be read soon, and perhaps again: what is read sooner together than one by one is.
    /// <paramref name="arrived"/> is told how many of them need not be waited for any more, the first first.
    /// </summary>
    void Expect(IReadOnlyList<ContentHandle> handles, Action<int>? arrived = null)
    {
    }
}
