namespace ShardWiki.Git;

/// <summary>What may stand at a path.</summary>
public enum FileKind
{
    /// <summary>A file of bytes.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link, wherever it leads.</summary>
    Link,

    /// <summary>A pipe, a socket, a device.</summary>
    Other,
}
