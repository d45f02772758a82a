using System.Text.Json;

namespace ShardWiki.Acceptance;

/// <summary>What a finished command left: its exit code and what it wrote.</summary>
internal sealed record Ran(int ExitCode, string Output, string Errors)
{
    /// <summary>Standard output as the one JSON document that <c>--json</c> promises.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>Everything, for the message of a failed assertion.</summary>
    public override string ToString() => $"exit {ExitCode}\n{Output}{Errors}";
}
