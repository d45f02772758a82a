using System.Runtime.InteropServices;

namespace ShardWiki.Bench;

/// <summary>The largest resident set of any finished child process and its children, as getrusage(2) counts it.</summary>
internal static partial class PeakMemory
{
    private const int Children = -1;
    private const int LongsInRusage = 18;
    private const int MaximumResidentSet = 4;

    public static long OfChildrenInMebibytes()
    {
        var usage = new long[LongsInRusage];
        return OperatingSystem.IsLinux() && GetResourceUsage(Children, usage) == 0 ? usage[MaximumResidentSet] / 1024 : 0;
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, [Out] long[] usage);
}
