using System.Diagnostics;

namespace ShardWiki.Acceptance;

/// <summary>The largest resident set of a process, asked for every 20 ms until it ends.</summary>
internal static class PeakMemory
{
    /// <summary>Waits for the end of the process. Bytes.</summary>
    internal static long Of(Process process)
    {
        long peak = 0;
        while (!process.WaitForExit(20))
        {
            peak = Math.Max(peak, SoFar(process));
        }
        return peak;
    }

    /// <summary>0 of a process that ended since it was last waited for.</summary>
    private static long SoFar(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException) when (process.HasExited)
        {
            return 0;
        }
    }
}
