using System.Text.Json;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>Writes what the union knows of pages beyond topics: which stand within others, and which moved.</summary>
internal static class KinshipJson
{
    public static void WriteContainment(Utf8JsonWriter json, Containment containment)
    {
        json.WriteStartObject();
        json.WriteString("whole", containment.Whole.ToString());
        json.WriteString("part", containment.Part.ToString());
        json.WriteNumber("share", Math.Round(containment.Share, 4));
        json.WriteEndObject();
    }

    public static void WriteProposal(Utf8JsonWriter json, AliasProposal proposal)
    {
        json.WriteStartObject();
        json.WriteString("from", proposal.From.ToString());
        json.WriteString("to", proposal.To.ToString());
        json.WriteString("command", proposal.Command);
        json.WriteEndObject();
    }
}
