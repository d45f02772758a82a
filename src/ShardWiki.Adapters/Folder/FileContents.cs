using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// Contents of files as they are on disk, checked against what was gathered each time. What is no longer on disk, or
/// never was but in the history, is asked of <paramref name="versions"/>.
/// </summary>
internal sealed class FileContents(string root, IContentSource versions) : IContentSource
{
    public byte[] Read(ContentHandle handle)
    {
        byte[] content;
        try
        {
            content = File.ReadAllBytes(Path.Combine(root, handle.Source));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            throw new ContentGoneException(handle, gone);
        }

        return Fingerprint.Of(content) == handle.Content ? content : versions.Read(handle);
    }

    public void Dispose() => versions.Dispose();
}
