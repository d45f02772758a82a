using System.Globalization;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>A finding as doors tell it: plain values, with the file as the caller can open it.</summary>
public sealed record FindingLine
{
    /// <summary>The code, such as <c>SW1203</c>.</summary>
    public required string Code { get; init; }

    /// <summary><c>error</c>, <c>warning</c> or <c>note</c>, after the configuration had its say.</summary>
    public required string Severity { get; init; }

    /// <summary>The file, relative to the space's folder where it lies there, else <c>shard:path</c>.</summary>
    public required string File { get; init; }

    /// <summary>True where the file lies in no folder of this machine.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>The line from 1; 0 for the whole file.</summary>
    public required int Line { get; init; }

    /// <summary>The column from 1; 0 for the whole line.</summary>
    public required int Column { get; init; }

    /// <summary>What, and what to do.</summary>
    public required string Message { get; init; }

    /// <summary><c>docs/setup.md(14,3): warning SW1203: …</c>, the form that editors and MSBuild read.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{File}{(Line > 0 ? $"({Line},{Math.Max(Column, 1)})" : "")}: {Severity} {Code}: {Message}");

    internal static FindingLine Of(Finding finding, Severity severity, string file) => new()
    {
        Code = finding.Code.Id,
        Severity = severity switch
        {
            Model.Severity.Error => "error",
            Model.Severity.Warning => "warning",
            _ => "note",
        },
        File = file.StartsWith("::", StringComparison.Ordinal) ? "./" + Printable(file) : Printable(file),
        Line = finding.Place.Line,
        Column = finding.Place.Column,
        Message = Printable(finding.Message),
    };

    // A finding is one line.
    private static string Printable(string text) => Inert.Line(text);
}
