using System.Diagnostics;
using System.Text.Json;

namespace ShardWiki.Bench;

/// <summary>The small parent of a measured program: starts it, waits, and tells on the last line what the kernel counted.</summary>
internal static class OneRun
{
    public static int Tell(string[] command) => Tell(command, _ => 0);

    /// <summary>Ends the program where it and its children hold more than so many MiB.</summary>
    public static int TellWithin(int mebibytes, string[] command) => Tell(command, process => HeldMemory.Watch(process, mebibytes));

    private static int Tell(string[] command, Func<Process, double> held)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]))!;
        var seen = held(process);
        process.WaitForExit();
        var seconds = watch.Elapsed.TotalSeconds;
        var (processor, peak) = ChildUsage.OfAll() ?? (0, 0);
        Console.WriteLine();
        Console.WriteLine(JsonSerializer.Serialize(new MeasuredRun(seconds, processor, Math.Max(peak, seen))));
        return process.ExitCode;
    }
}
