namespace ShardWiki.Projection;

/// <summary>What may stand at a path.</summary>
public enum SeenKind
{
    /// <summary>A file, or what is opened like one.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link, be it one that leads nowhere.</summary>
    Link,
}
