using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace ShardWiki.Git;

/// <summary>What stands at a path, in one look that follows no link there and opens nothing.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Stamp">Which version of it.</param>
public readonly record struct FileLook(FileKind Kind, FileStamp Stamp)
{
    private const int KindOfMode = 0xF000;
    private const long Second = 1_000_000_000;

    /// <summary>
    /// What was opened; null where nobody tells, or its stamp may be that of another version (<see cref="FolderLook.TellsVersions"/>: a
    /// single file may be mounted into a folder).
    /// </summary>
    public static FileLook? Find(SafeFileHandle opened) =>
        FolderLook.IsTold && NativeFileSystem.KeepsOwnTimes(opened)
            && NativeFiles.Look(opened, in "\0"u8[0], NativeFiles.WhatIsOpened, NativeFiles.All, out var told) == 0 ? Of(told) : null;

    /// <summary>Who looks; "" where that is not told by a number.</summary>
    public static string User { get; } = FolderLook.IsTold ? NativeFiles.User().ToString(CultureInfo.InvariantCulture) : "";

    internal static FileLook Of(in NativeLook told) => new(
        (told.Mode & KindOfMode) switch
        {
            0x8000 => FileKind.File,
            0x4000 => FileKind.Folder,
            0xA000 => FileKind.Link,
            _ => FileKind.Other,
        },
        new FileStamp(
            ((ulong)told.DeviceMajor << 32) | told.DeviceMinor, told.Inode, (long)told.Length,
            (told.WrittenSeconds * Second) + told.WrittenNanoseconds, (told.ChangedSeconds * Second) + told.ChangedNanoseconds));
}
