using System.ComponentModel;
using System.Diagnostics;

namespace ShardWiki;

/// <summary>Runs a program that the user named, without a shell, with the user's own surroundings: it holds the credentials.</summary>
internal static class ToolRun
{
    /// <summary>Null where it did what it was asked; else what it complained of.</summary>
    public static ToolTrouble? Of(string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var errors = process.StandardError.ReadToEnd().Trim();
            process.WaitForExit();
            _ = output.GetAwaiter().GetResult();
            cancellation.ThrowIfCancellationRequested();
            return process.ExitCode == 0 ? null : new ToolTrouble(program, process.ExitCode, errors);
        }
        catch (Win32Exception missing)
        {
            return new ToolTrouble(program, null, missing.Message);
        }
    }
}
