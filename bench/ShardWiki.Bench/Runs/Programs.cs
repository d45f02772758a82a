using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ShardWiki.Bench;

/// <summary>
/// Runs programs and measures them. Each run has a small parent of its own: the kernel keeps one peak for all children of a process,
/// and counts a child that was only just begun as large as its parent.
/// </summary>
internal static class Programs
{
    /// <summary>What the run took. Throws where it fails, with what it said.</summary>
    public static MeasuredRun Run(string folder, params string[] command) => Told(folder, ["once", .. command]);

    /// <summary>The same; ended as soon as it and what it started hold more than so many MiB.</summary>
    public static MeasuredRun RunWithin(int mebibytes, string folder, params string[] command) =>
        Told(folder, ["within", mebibytes.ToString(CultureInfo.InvariantCulture), .. command]);

    /// <summary>What a program says of itself; null where it is not installed.</summary>
    public static string? Answer(string program, params string[] arguments)
    {
        try
        {
            var (code, output) = Ended(Begin(program, ".", arguments));
            return code == 0 ? output.Trim() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static MeasuredRun Told(string folder, string[] arguments)
    {
        var (code, output) = Ended(Begin(Environment.ProcessPath!, folder, arguments));
        return code == 0
            ? JsonSerializer.Deserialize<MeasuredRun>(output.AsSpan(output.LastIndexOf('{')))!
            : throw new InvalidOperationException($"'{string.Join(' ', arguments)}' failed with {code}: {output}");
    }

    private static Process Begin(string program, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = Path.GetFullPath(folder);
        foreach (var who in (string[])["AUTHOR", "COMMITTER"])
        {
            start.Environment[$"GIT_{who}_NAME"] = "Bench";
            start.Environment[$"GIT_{who}_EMAIL"] = "bench@example.org";
        }

        return Process.Start(start)!;
    }

    private static (int Code, string Output) Ended(Process process)
    {
        using (process)
        {
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, process.ExitCode == 0 ? output : output + errors.Result);
        }
    }
}
