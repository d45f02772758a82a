using System.Text.Json;

namespace ShardWiki.Projection;

/// <summary>
/// One step of a redo list: the staged file moves to its place, or, where nothing is staged, what stands there goes.
/// </summary>
internal sealed record RedoStep(string Path, string? Staged)
{
    /// <summary>Reads one step.</summary>
    public static RedoStep Read(JsonElement json) => new(
        PublishedFile.Safe(json.GetProperty("path").GetString() ?? ""),
        json.GetProperty("staged").GetString() is { } staged ? PublishedFile.Safe(staged) : null);

    /// <summary>Writes one step.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("path", Path);
        json.WriteString("staged", Staged);
        json.WriteEndObject();
    }
}
