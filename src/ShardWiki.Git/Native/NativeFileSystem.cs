using System.Runtime.InteropServices;

namespace ShardWiki.Git;

/// <summary>Linux's <c>struct statfs</c> of 64-bit processors, as far as it is read here, with room for all of it.</summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal struct NativeFileSystem
{
    // Of these it is known that a file's second time is the system's own. Others tell the first one twice, or what lies below them tells.
    private static readonly long[] OwnTimes =
    [
        0xEF53 /* ext2 to ext4 */, 0x58465342 /* XFS */, 0x9123683E /* Btrfs */, 0x01021994 /* tmpfs */, 0x2FC12FC1 /* ZFS */,
        0xF2F52010 /* F2FS */, 0xCA451A4E /* bcachefs */,
    ];

    [FieldOffset(0)]
    private long _kind;

    /// <summary>Whether what was opened lies on a file system that tells when a file was changed by a clock of its own.</summary>
    internal static bool KeepsOwnTimes(SafeHandle opened) => NativeFiles.FileSystem(opened, out var told) == 0 && OwnTimes.AsSpan().Contains(told._kind);
}
