namespace ShardWiki;

/// <summary>The findings of a run as GitLab's code quality report, which a merge request shows (docs/formats/reports.md).</summary>
public static class CodeQualityReport
{
    /// <summary>The report of <paramref name="run"/>, UTF-8.</summary>
    public static byte[] Of(ReportedRun run) => ReportJson.Of(json =>
    {
        json.WriteStartArray();
        foreach (var (finding, print) in run.Printed())
        {
            json.WriteStartObject();
            json.WriteString("type", "issue");
            json.WriteString("check_name", finding.Code);
            json.WriteString("description", finding.Message);
            json.WriteString("fingerprint", print);
            json.WriteString("severity", SeverityOf(finding));
            json.WriteStartArray("categories");
            json.WriteStringValue("Clarity");
            json.WriteEndArray();
            json.WriteStartObject("location");
            json.WriteString("path", run.PathOf(finding));
            json.WriteStartObject("lines");
            json.WriteNumber("begin", Math.Max(finding.Line, 1));
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static string SeverityOf(FindingLine finding) => finding.Severity switch
    {
        "error" => "critical",
        "warning" => "minor",
        _ => "info",
    };
}
