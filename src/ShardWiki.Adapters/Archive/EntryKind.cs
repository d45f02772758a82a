namespace ShardWiki.Adapters;

/// <summary>What an entry of an archive stands for.</summary>
internal enum EntryKind
{
    /// <summary>A file, with its content.</summary>
    File,

    /// <summary>A folder, which is there by the files in it.</summary>
    Folder,

    /// <summary>A symbolic or hard link: another name of something.</summary>
    Link,

    /// <summary>A device, a pipe, or what only some archiver knows.</summary>
    Special,

    /// <summary>A file whose content is a secret.</summary>
    Encrypted,
}
