using System.ComponentModel;
using System.Diagnostics;

namespace ShardWiki.Bench;

/// <summary>Runs a program to its end and measures the whole of it.</summary>
internal static class TimedRun
{
    /// <summary>Wall seconds; null where the program is not installed. Throws where it fails.</summary>
    public static double? Seconds(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = folder;
        start.Environment["GIT_AUTHOR_NAME"] = "Bench";
        start.Environment["GIT_AUTHOR_EMAIL"] = "bench@example.org";
        try
        {
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? watch.Elapsed.TotalSeconds
                : throw new InvalidOperationException($"'{program}' failed with {process.ExitCode}: {output}{errors.Result}");
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
