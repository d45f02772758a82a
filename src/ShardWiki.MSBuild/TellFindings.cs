using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace ShardWiki.MSBuild;

/// <summary>
/// Tells what the last compiling found as warnings and errors of the build, also where nothing had to be compiled: a page is
/// not mended because nobody looked at it again.
/// </summary>
public sealed class TellFindings : Task
{
    /// <summary>The folder where it is kept what was found.</summary>
    [Required]
    public string State { get; set; } = "";

    /// <summary><c>true</c> where warnings are errors; older engines know that of compilers only.</summary>
    public bool TreatWarningsAsErrors { get; set; }

    /// <summary>Codes that are not told at all.</summary>
    public string NoWarn { get; set; } = "";

    /// <summary>Codes that stay warnings.</summary>
    public string WarningsNotAsErrors { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var file = Path.Combine(Path.GetFullPath(State), StateFile.Findings);
        var spared = new HashSet<string>(Codes(NoWarn).Concat(Codes(WarningsNotAsErrors)), StringComparer.OrdinalIgnoreCase);
        Tell((Log, ""), File.Exists(file) ? File.ReadAllLines(file) : [], row => TreatWarningsAsErrors && !spared.Contains(row.Code));
        return !Log.HasLoggedErrors;
    }

    /// <summary>Tells rows as they are; one that says why nothing was done is about the space.</summary>
    internal static void Tell(TaskLoggingHelper log, string space, IEnumerable<string> lines) => Tell((log, space), lines, _ => false);

    private static void Tell((TaskLoggingHelper Log, string Space) to, IEnumerable<string> lines, Predicate<FindingRow> isError)
    {
        foreach (var row in lines.Select(FindingRow.TryRead).OfType<FindingRow>())
        {
            var file = row.File.Length > 0 ? row.File : to.Space;
            var code = row.Code.Length > 0 ? row.Code : "SWB002";
            if (row.Severity == "error" || (row.Severity == "warning" && isError(row)))
            {
                to.Log.LogError(null, code, null, file, row.Line, row.Column, 0, 0, "{0}", row.Message);
            }
            else if (row.Severity == "warning")
            {
                to.Log.LogWarning(null, code, null, file, row.Line, row.Column, 0, 0, "{0}", row.Message);
            }
        }
    }

    private static IEnumerable<string> Codes(string list) =>
        list.Split([';', ',', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(code => code.Trim());
}
