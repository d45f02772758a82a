using System.Runtime.InteropServices;

namespace ShardWiki.Git;

/// <summary>What Linux lets another process have.</summary>
internal static partial class NativeLimits
{
    /// <summary>Soft and hard limit of a resource of a process; 0 where it was set.</summary>
    [LibraryImport("libc", EntryPoint = "prlimit", SetLastError = true)]
    internal static partial int Set(int process, int resource, [In] ulong[] limits, nint before);
}
