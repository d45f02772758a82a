using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// Contents that a folder's repository holds, committed or not long ago; it is opened when the first one is asked for,
/// which most builds never do.
/// </summary>
internal sealed class CommittedVersions(string root) : IContentSource
{
    private readonly Lazy<BlobContents?> _blobs = new(() => Open(root));

    public byte[] Read(ContentHandle handle) =>
        _blobs.Value is { } blobs ? blobs.Read(handle) : throw new ContentGoneException(handle);

    public void Dispose()
    {
        if (_blobs.IsValueCreated)
        {
            _blobs.Value?.Dispose();
        }
    }

    private static BlobContents? Open(string root)
    {
        try
        {
            return GitRepository.Find(root) is { } repository ? new BlobContents(repository) : null;
        }
        catch (GitException)
        {
            // The history was read a moment ago; without it the versions are gone, and whoever asks is told.
            return null;
        }
    }
}
