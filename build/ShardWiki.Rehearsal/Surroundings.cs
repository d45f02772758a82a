using System.Diagnostics;

namespace ShardWiki.Rehearsal;

/// <summary>What a process is started in: whatever a hook or a pipeline set for git of a repository of theirs is not for ours.</summary>
internal static class Surroundings
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>A program with arguments, in a folder.</summary>
    public static ProcessStartInfo Of(string program, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(n => n.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_TEMPLATE_DIR"] = "";
        foreach (var who in new[] { "AUTHOR", "COMMITTER" })
        {
            start.Environment[$"GIT_{who}_NAME"] = "Rehearsal";
            start.Environment[$"GIT_{who}_EMAIL"] = "rehearsal@example.org";
        }

        return start;
    }

    /// <summary>Runs it to its end; throws where it ends with more than <paramref name="most"/>.</summary>
    public static void Run(ProcessStartInfo start, int most)
    {
        using var process = Process.Start(start)!;
        var told = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{start.FileName}' did not end");
        }

        if (process.ExitCode > most)
        {
            throw new InvalidOperationException(
                $"'{start.FileName} {string.Join(' ', start.ArgumentList)}' ended with {process.ExitCode}: {told.Result[1]}");
        }
    }
}
