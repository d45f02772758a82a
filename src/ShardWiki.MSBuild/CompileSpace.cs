using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;

namespace ShardWiki.MSBuild;

/// <summary>
/// Compiles a space into a folder by the compiler of the package. What it found goes to a file, from which
/// <see cref="TellFindings"/> tells it, also where a later build has nothing to compile.
/// </summary>
public sealed class CompileSpace : SpaceTask, ICancelableTask
{
    // Exit codes of the host where no framework fits: Unix keeps the last byte.
    private const int NoFramework = unchecked((int)0x80008096);
    private const int Most = 20;

    private volatile CompilerProcess? _running;
    private volatile bool _isCancelled;

    /// <summary>The program <c>dotnet</c>.</summary>
    [Required]
    public string Host { get; set; } = "";

    /// <summary>The assembly of the compiler.</summary>
    [Required]
    public string Compiler { get; set; } = "";

    /// <summary>More arguments of <c>shardwiki build</c>, separated by semicolons.</summary>
    public string Arguments { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        Directory.CreateDirectory(State);
        var process = new CompilerProcess(Host, Words());
        _running = process;
        if (_isCancelled)
        {
            return false;
        }

        int? code;
        try
        {
            code = process.Run();
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return Fail("SWB001", $"'{Host}' could not be started: {missing.Message}. Set ShardWikiDotNetHost to a dotnet with a .NET 10 runtime.");
        }

        foreach (var line in process.Output.Where(line => FindingRow.TryRead(line) is null))
        {
            Log.LogMessage(MessageImportance.Normal, "{0}", line);
        }

        return code is { } ended && Ended(ended, process);
    }

    /// <inheritdoc/>
    public void Cancel()
    {
        _isCancelled = true;
        _running?.Cancel();
    }

    private IEnumerable<string> Words() =>
    [
        "exec", Path.GetFullPath(Compiler), "build", "-C", Path.GetDirectoryName(Path.GetFullPath(Space))!,
        "--space", Path.GetFileName(Space), "-o", Path.GetFullPath(Output), "--annotations", "tsv", "--fail-on", "none",
        "--places", FileOf(StateFile.Places), .. Arguments.Split(';').Select(word => word.Trim()).Where(word => word.Length > 0),
    ];

    private bool Ended(int code, CompilerProcess process)
    {
        var rows = process.Output.Where(line => FindingRow.TryRead(line) is not null).ToArray();
        switch (code)
        {
            case 0 or 1:
                File.WriteAllLines(FileOf(StateFile.Findings), rows);
                return code == 0 || Fail("SWB003", "the site was written, and its policy fails on the open conflicts that it has");
            case NoFramework or (NoFramework & 0xFF):
                return Fail("SWB001", $"the compiler of ShardWiki needs a .NET 10 runtime, and '{Host}' has none; install it, or set ShardWikiDotNetHost to a dotnet that has one");
            default:
                TellFindings.Tell(Log, Space, rows);
                return Log.HasLoggedErrors
                    ? false
                    : Fail("SWB002", $"the compiler ended with {code}: {string.Join(" ", process.Errors.Take(Most))}");
        }
    }

    private bool Fail(string code, string message)
    {
        Log.LogError(null, code, null, Space, 0, 0, 0, 0, "{0}", message);
        return false;
    }
}
