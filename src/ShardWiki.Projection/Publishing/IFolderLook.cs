namespace ShardWiki.Projection;

/// <summary>
/// Looks at what stands below one folder, a link at the end of a way being what stands there. Safe for use by several threads.
/// </summary>
public interface IFolderLook : IDisposable
{
    /// <summary>What stands at a path, in UTF-8 and <c>/</c>-separated from the folder; null where nothing does.</summary>
    SeenFile? Find(ReadOnlySpan<byte> path);
}
