using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;

namespace ShardWiki.MSBuild;

/// <summary>The compiler, run once in a process of its own; what it says is kept until it ends.</summary>
internal sealed class CompilerProcess(string host, IEnumerable<string> arguments)
{
    private readonly object _gate = new();
    private readonly List<string> _output = [];
    private readonly List<string> _errors = [];
    private Process? _process;
    private bool _isCancelled;

    /// <summary>The lines of standard output.</summary>
    public IReadOnlyList<string> Output => _output;

    /// <summary>The lines of standard error.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Runs it to its end and gives its exit code; null where it was cancelled.</summary>
    public int? Run()
    {
        using var process = new Process { StartInfo = Start() };
        process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        lock (_gate)
        {
            if (_isCancelled)
            {
                return null;
            }

            process.Start();
            _process = process;
        }

        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        lock (_gate)
        {
            _process = null;
            return _isCancelled ? null : process.ExitCode;
        }
    }

    /// <summary>Ends it. A site is at every moment entirely old or entirely new, whenever that is.</summary>
    public void Cancel()
    {
        lock (_gate)
        {
            _isCancelled = true;
            try
            {
#if NET
                _process?.Kill(entireProcessTree: true);
#else
                _process?.Kill();
#endif
            }
            catch (InvalidOperationException)
            {
                // It ended at this moment.
            }
        }
    }

    private ProcessStartInfo Start() => new(host, string.Join(" ", arguments.Select(Quoted)))
    {
        UseShellExecute = false,
        CreateNoWindow = true,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
    };

    private static void Keep(List<string> lines, string? line)
    {
        lock (lines)
        {
            if (line is not null)
            {
                lines.Add(line);
            }
        }
    }

    // As Windows and .NET read a command line: backslashes count only before a quotation mark.
    private static string Quoted(string argument)
    {
        var quoted = new StringBuilder("\"");
        var slashes = 0;
        foreach (var c in argument)
        {
            quoted.Append('\\', c == '"' ? slashes + 1 : 0).Append(c);
            slashes = c == '\\' ? slashes + 1 : 0;
        }

        return quoted.Append('\\', slashes).Append('"').ToString();
    }
}
