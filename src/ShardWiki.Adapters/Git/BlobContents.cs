using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// Contents by their blob ids: what was gathered stays readable whatever becomes of branches, also for versions that
/// only a history names. It owns the repository that it reads.
/// </summary>
internal sealed class BlobContents(GitRepository repository) : IContentSource
{
    private readonly BlobReader _blobs = repository.OpenBlobs();

    public byte[] Read(ContentHandle handle)
    {
        try
        {
            return _blobs.Read(ObjectName.Parse(handle.Content.ToString()));
        }
        catch (GitException gone)
        {
            throw new ContentGoneException(handle, gone);
        }
    }

    public void ReadSeveral(IReadOnlyList<ContentHandle> handles, Action<int, byte[]> take)
    {
        try
        {
            _blobs.Read([.. handles.Select(h => ObjectName.Parse(h.Content.ToString()))], take);
        }
        catch (GitException)
        {
            // Reading them one by one tells of which that is true.
        }
    }

    public void Dispose()
    {
        _blobs.Dispose();
        repository.Dispose();
    }
}
