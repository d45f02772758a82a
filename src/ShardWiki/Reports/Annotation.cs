using System.Globalization;

namespace ShardWiki;

/// <summary>One line of a log that a server or a program reads (docs/formats/reports.md).</summary>
public static class Annotation
{
    /// <summary>The line of a finding of <paramref name="run"/>.</summary>
    public static string Of(AnnotationForm form, ReportedRun run, FindingLine finding) => form switch
    {
        AnnotationForm.GitHub => GitHub(run, finding),
        AnnotationForm.Azure => Azure(run, finding),
        _ => string.Join(
            '\t', Tag, finding.Severity, finding.Code, finding.IsElsewhere ? finding.File : run.FullPathOf(finding),
            Number(finding.Line), Number(finding.Column), finding.Message),
    };

    /// <summary>The lines for why the verb was not done.</summary>
    public static string OfReason(AnnotationForm form, string reason) => form switch
    {
        AnnotationForm.GitHub => $"::error title=shardwiki::{GitHubText(Inert.Text(reason))}",
        AnnotationForm.Azure => $"##vso[task.logissue type=error;]{AzureText(Inert.Text(reason))}",
        _ => string.Join('\t', Tag, "error", "", "", "0", "0", Inert.Line(reason.ReplaceLineEndings(" "))),
    };

    private const string Tag = "finding";

    // A file that is elsewhere is no file of the repository: the server would look for it in vain.
    private static string GitHub(ReportedRun run, FindingLine finding)
    {
        var kind = finding.Severity == "note" ? "notice" : finding.Severity;
        var file = finding.IsElsewhere ? "" : $"file={GitHubProperty(run.PathOf(finding))},";
        var line = finding.Line > 0 && !finding.IsElsewhere
            ? $"line={Number(finding.Line)},col={Number(Math.Max(finding.Column, 1))},"
            : "";
        return $"::{kind} {file}{line}title={finding.Code}::{GitHubText(Worded(finding))}";
    }

    private static string Azure(ReportedRun run, FindingLine finding)
    {
        var file = finding.IsElsewhere ? "" : $"sourcepath={AzureProperty(run.PathOf(finding))};";
        var line = finding.Line > 0 && !finding.IsElsewhere
            ? $"linenumber={Number(finding.Line)};columnnumber={Number(Math.Max(finding.Column, 1))};"
            : "";
        return finding.Severity == "note"
            ? Inert.Text(finding.ToString())
            : $"##vso[task.logissue type={finding.Severity};{file}{line}code={finding.Code};]{AzureText(Worded(finding))}";
    }

    private static string Worded(FindingLine finding) =>
        finding.IsElsewhere ? $"{finding.File}{Spot(finding)}: {finding.Message}" : finding.Message;

    private static string Spot(FindingLine finding) =>
        finding.Line > 0 ? $"({Number(finding.Line)},{Number(Math.Max(finding.Column, 1))})" : "";

    private static string GitHubText(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string GitHubProperty(string text) => GitHubText(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);

    private static string AzureText(string text) => text
        .Replace("%", "%AZP25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string AzureProperty(string text) => AzureText(text)
        .Replace(";", "%3B", StringComparison.Ordinal)
        .Replace("]", "%5D", StringComparison.Ordinal);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
