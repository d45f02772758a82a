using System.Collections.Immutable;
using ShardWiki.Git;
using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// Contents that are read through a mirror of ours. Damage that only reading finds is mended once, from where the mirror
/// came, and told; a content that is still not there is gone, as anywhere else.
/// </summary>
internal sealed class MirrorContents(IContentSource first, Func<GitException, (IContentSource, Finding)?> renew)
    : IContentSource
{
    private readonly Lock _gate = new();
    private volatile IContentSource? _anew;
    private Finding? _renewed;

    public ImmutableArray<Finding> Findings => _renewed is null ? [] : [_renewed];

    public byte[] Read(ContentHandle handle)
    {
        var source = _anew ?? first;
        try
        {
            return source.Read(handle);
        }
        catch (ContentGoneException gone) when (gone.InnerException is GitException damage && IsMended(source, damage))
        {
            return _anew!.Read(handle);
        }
    }

    public void ReadSeveral(IReadOnlyList<ContentHandle> handles, Action<int, byte[]> take) =>
        (_anew ?? first).ReadSeveral(handles, take);

    public void Dispose()
    {
        first.Dispose();
        _anew?.Dispose();
    }

    // Others may still read through the first one: it stays open until all is done.
    private bool IsMended(IContentSource met, GitException damage)
    {
        lock (_gate)
        {
            if (_anew is not null)
            {
                return met == first;
            }

            if (renew(damage) is not ({ } anew, { } told))
            {
                return false;
            }

            (_renewed, _anew) = (told, anew);
            return true;
        }
    }
}
