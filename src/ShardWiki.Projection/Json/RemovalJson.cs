using System.Text.Json;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>Writes the removal that a voice is behind of.</summary>
internal static class RemovalJson
{
    public static void Write(Utf8JsonWriter json, Identity voice, Removal removal)
    {
        json.WriteStartObject();
        json.WriteString("voice", voice.ToString());
        json.WriteString("gone", removal.Gone.ToString());
        json.WriteNumber("changes", removal.Changes);
        json.WriteString("since", WhenView.Rfc3339(removal.Since));
        JsonParts.WriteChange(json, "removal", removal.Last);
        JsonParts.WriteText(json, "became", removal.Became?.ToString() ?? "");
        json.WriteEndObject();
    }
}
