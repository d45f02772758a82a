using System.Collections.Immutable;
using System.Text.Json;

namespace ShardWiki.Projection;

/// <summary>
/// What remains to be done once everything is staged: moves into place and removals, in an order in which no link is
/// dead at any moment. It is written and flushed before the first step; every step may be done twice, so that a killed
/// publish is finished by doing the whole list again.
/// </summary>
internal sealed record RedoList(ImmutableArray<RedoStep> Steps)
{
    /// <summary>
    /// The file within the staging folder; while it stands there, the publish is decided and must be finished.
    /// </summary>
    public const string File = "redo.json";

    /// <summary>Reads a list; null where it is torn, which means that no step was done yet.</summary>
    public static RedoList? TryRead(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return new RedoList([.. json.RootElement.GetProperty("steps").EnumerateArray().Select(RedoStep.Read)]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The list as bytes.</summary>
    public byte[] Write()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Options))
        {
            json.WriteStartObject();
            json.WriteString("format", "shardwiki-redo/1");
            json.WriteStartArray("steps");
            foreach (var step in Steps)
            {
                step.Write(json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
