using System.Runtime.InteropServices;

namespace ShardWiki.Bench;

/// <summary>What all finished children of this process and theirs used, as getrusage(2) counts it on Linux.</summary>
internal static partial class ChildUsage
{
    private const int Children = -1;
    private const int LongsInRusage = 18;
    private const int MaximumResidentSet = 4;

    /// <summary>Seconds of processor time, and the largest resident set of one of them in MiB; null on other systems.</summary>
    public static (double Processor, double Peak)? OfAll()
    {
        var usage = new long[LongsInRusage];
        return OperatingSystem.IsLinux() && GetResourceUsage(Children, usage) == 0
            ? (usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6), usage[MaximumResidentSet] / 1024.0)
            : null;
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, [Out] long[] usage);
}
