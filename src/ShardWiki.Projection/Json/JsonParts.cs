using System.Text.Json;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>What several documents write in the same way.</summary>
internal static class JsonParts
{
    /// <summary>Writes a freshness: the word, with the moment or the reason where it has one.</summary>
    public static void WriteFreshness(Utf8JsonWriter json, Freshness freshness)
    {
        json.WriteString("freshness", freshness.Word);
        if (freshness is Freshness.Stale stale)
        {
            json.WriteString("staleSince", WhenView.Rfc3339(stale.Since));
        }
        else if (freshness is Freshness.Absent absent)
        {
            json.WriteString("absentBecause", absent.Reason);
        }
    }

    /// <summary>Writes a change as a property: revision, author, date; null where it is unknown.</summary>
    public static void WriteChange(Utf8JsonWriter json, string name, Change? change)
    {
        if (change is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteText(json, "commit", change.Revision.ToString());
        WriteText(json, "author", change.Author.Name);
        json.WriteString("date", WhenView.Rfc3339(change.At));
        json.WriteEndObject();
    }

    /// <summary>Writes a text as a property; null where it is empty.</summary>
    public static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length == 0)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, text);
        }
    }

    /// <summary>Writes a text as a property where there is one, and nothing where there is none.</summary>
    public static void WriteWhereThere(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    public static void WriteNames(Utf8JsonWriter json, string name, IEnumerable<Identity> pages)
    {
        json.WriteStartArray(name);
        foreach (var page in pages)
        {
            json.WriteStringValue(page.ToString());
        }

        json.WriteEndArray();
    }
}
