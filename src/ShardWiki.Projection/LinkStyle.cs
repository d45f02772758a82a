namespace ShardWiki.Projection;

/// <summary>How links between pages are written.</summary>
public enum LinkStyle
{
    /// <summary><c>setup/</c>: a server answers with the folder's page.</summary>
    Folder,

    /// <summary><c>setup/index.html</c>: works from a disk, without a server.</summary>
    File,
}
