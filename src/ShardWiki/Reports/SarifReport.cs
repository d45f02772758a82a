using System.Text.Json;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>The findings of a run as SARIF 2.1.0, which code hosts and editors read (docs/formats/reports.md).</summary>
public static class SarifReport
{
    private const string Root = "%SRCROOT%";

    /// <summary>The report of <paramref name="run"/>, UTF-8.</summary>
    public static byte[] Of(ReportedRun run) => ReportJson.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        Tool(json);
        Invocation(json, run);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Root);
        Text(json, "description", "The folder that the program was started in.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("results");
        foreach (var (finding, print) in run.Printed())
        {
            Result(json, run, finding, print);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Tool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ShardWiki");
        json.WriteString("version", ProgramVersion.Text);
        json.WriteString("semanticVersion", ProgramVersion.Text);
        json.WriteStartArray("rules");
        foreach (var code in FindingCode.All)
        {
            json.WriteStartObject();
            json.WriteString("id", code.Id);
            Text(json, "shortDescription", char.ToUpperInvariant(code.Meaning[0]) + code.Meaning[1..] + ".");
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", code.Severity.ToString().ToLowerInvariant());
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Invocation(Utf8JsonWriter json, ReportedRun run)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", run.Undone is null);
        json.WriteNumber("exitCode", run.Outcome.ExitCode);
        if (run.Undone is { } reason)
        {
            json.WriteStartArray("toolExecutionNotifications");
            json.WriteStartObject();
            json.WriteString("level", "error");
            Text(json, "message", reason);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Result(Utf8JsonWriter json, ReportedRun run, FindingLine finding, string print)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", FindingCode.All.IndexOf(FindingCode.All.First(code => code.Id == finding.Code)));
        json.WriteString("level", finding.Severity);
        Text(json, "message", finding.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        Place(json, run, finding);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("shardwikiFinding/v1", print);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, ReportedRun run, FindingLine finding)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", ReportUri.Of(run, finding));
        if (!finding.IsElsewhere)
        {
            json.WriteString("uriBaseId", Root);
        }

        json.WriteEndObject();
        if (finding.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", finding.Line);
            json.WriteNumber("startColumn", Math.Max(finding.Column, 1));
            json.WriteEndObject();
        }
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
