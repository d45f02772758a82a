using System.Diagnostics;
using System.Globalization;

namespace ShardWiki.Tests;

/// <summary>The writer of tests/ShardWiki.Appender as a process of its own, which can be killed.</summary>
internal static class Appender
{
    private static readonly string Program = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "ShardWiki.Appender", Path.GetFileName(
            AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)), "ShardWiki.Appender"));

    public static Process Start(string directory, int number, string what, string acknowledged, int term = 10_000) =>
        Start(Command(directory, number, what, acknowledged, term));

    /// <summary>Starts a command line whose first word is the program.</summary>
    public static Process Start(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    /// <summary>The command line of one writer.</summary>
    public static IReadOnlyList<string> Command(
        string directory, int number, string what, string acknowledged, int term = 10_000) =>
    [
        Program, directory, number.ToString(CultureInfo.InvariantCulture), what, acknowledged,
        term.ToString(CultureInfo.InvariantCulture),
    ];

    /// <summary>Waits for the end; the exit code, and what it complained of.</summary>
    public static (int Code, string Errors) End(Process process)
    {
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, errors);
    }
}
