using System.Diagnostics;
using System.Globalization;

namespace ShardWiki.Tests;

/// <summary>
/// How long something takes. Others may be at work on this machine: what counts is the processor's time of this thread, where the
/// system tells it (Linux), and the clock elsewhere.
/// </summary>
internal static class ProcessorTime
{
    private const string Schedule = "/proc/thread-self/schedstat";

    public static TimeSpan Of(Action act)
    {
        var watch = Stopwatch.StartNew();
        var before = OfThread();
        act();
        return OfThread() - before ?? watch.Elapsed;
    }

    private static TimeSpan? OfThread() => File.Exists(Schedule)
        ? TimeSpan.FromMicroseconds(
            long.Parse(File.ReadAllText(Schedule).Split(' ')[0], CultureInfo.InvariantCulture) / 1000.0)
        : null;
}
