using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>Contents of files as they are on disk, checked against what was gathered each time.</summary>
internal sealed class FileContents(string root) : IContentSource
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

        return Fingerprint.Of(content) == handle.Content ? content : throw new ContentGoneException(handle);
    }

    public void Dispose()
    {
    }
}
