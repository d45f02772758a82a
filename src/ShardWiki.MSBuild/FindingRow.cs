using System;
using System.Globalization;

namespace ShardWiki.MSBuild;

/// <summary>A line of the compiler's log that tells a finding: fields with tabs between them (docs/formats/reports.md).</summary>
internal sealed class FindingRow
{
    private const string Tag = "finding\t";
    private const int Fields = 7;

    private FindingRow(string[] fields)
    {
        Severity = fields[1];
        Code = fields[2];
        File = fields[3];
        Line = Number(fields[4]);
        Column = Number(fields[5]);
        Message = fields[6];
    }

    public string Severity { get; }

    /// <summary>Empty where the row says why nothing was done.</summary>
    public string Code { get; }

    public string File { get; }

    public int Line { get; }

    public int Column { get; }

    public string Message { get; }

    /// <summary>Reads a line; null where it tells no finding.</summary>
    public static FindingRow? TryRead(string line)
    {
        var fields = line.StartsWith(Tag, StringComparison.Ordinal) ? line.Split('\t') : [];
        return fields.Length == Fields ? new FindingRow(fields) : null;
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
