namespace ShardWiki.Git;

/// <summary>
/// What a file system tells of one version of one file. Where the second time is the system's own, which nobody can set
/// (<see cref="FolderLook.TellsVersions"/>), writing to it, replacing it, or setting its times makes another.
/// </summary>
/// <param name="Device">The file system.</param>
/// <param name="Inode">The file within it.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Written">When its bytes were written, as somebody says; in nanoseconds since 1970.</param>
/// <param name="Changed">When anything of it was changed last, likewise.</param>
public readonly record struct FileStamp(ulong Device, ulong Inode, long Length, long Written, long Changed);
