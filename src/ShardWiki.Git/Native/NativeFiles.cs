using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ShardWiki.Git;

/// <summary>
/// What .NET does not offer of the C library: a folder that is flushed like a file, a lock that is waited for, and all that tells one
/// version of a file from another in one look.
/// </summary>
internal static partial class NativeFiles
{
    /// <summary>Opens the way to a file or folder and nothing of it; closed where another program is started.</summary>
    internal const int ForItsPath = 0x280000;

    /// <summary>A link is looked at, and not what it leads to; nothing is mounted for it.</summary>
    internal const int LinksThemselves = 0x900;

    /// <summary>What was opened itself is looked at, of which the path is empty.</summary>
    internal const int WhatIsOpened = 0x1000;

    /// <summary>All that is asked for.</summary>
    internal const uint All = 0x7FF;

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    internal static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    internal static partial int Flush(int descriptor);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    internal static partial int Lock(int descriptor, int operation);

    /// <summary>The number of the user who reads.</summary>
    [LibraryImport("libc", EntryPoint = "geteuid")]
    internal static partial uint User();

    [LibraryImport("libc", EntryPoint = "close")]
    internal static partial int Close(int descriptor);

    /// <summary>Of which kind the file system is.</summary>
    [LibraryImport("libc", EntryPoint = "fstatfs")]
    internal static partial int FileSystem(SafeHandle on, out NativeFileSystem told);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    internal static partial int Look(SafeFileHandle from, in byte path, int flags, uint mask, out NativeLook told);
}
