using System.Text.Json;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// The envelope that every HTML page carries as JSON (I-4); it holds no <c>&lt;</c>, so that no page can end it.
/// </summary>
internal static class ProvenanceJson
{
    private const string Format = "shardwiki-provenance/2";

    /// <summary>Of a page that shows one voice.</summary>
    public static string OfPage(Topic topic, ProvenanceEnvelope envelope) => Written("page", json =>
    {
        WriteTopic(json, topic);
        json.WriteStartArray("voices");
        Write(json, envelope);
        json.WriteEndArray();
    });

    /// <summary>Of a page that shows several.</summary>
    public static string OfChorus(Topic topic, IEnumerable<ProvenanceEnvelope> envelopes) =>
        OfVoices("chorus", topic, envelopes);

    /// <summary>Of a page whose text git merged of several; it is derived and no voice's.</summary>
    public static string OfMerged(Topic topic, IEnumerable<ProvenanceEnvelope> envelopes) =>
        OfVoices("merged", topic, envelopes);

    /// <summary>Of a page that lays two side by side.</summary>
    public static string OfDiff(Topic topic, IEnumerable<ProvenanceEnvelope> envelopes) =>
        OfVoices("diff", topic, envelopes);

    /// <summary>Of a page that leads to a topic.</summary>
    public static string OfDetour(PagePath from, Topic topic) => Written("detour", json =>
    {
        json.WriteString("from", from.ToString());
        WriteTopic(json, topic);
    });

    /// <summary>Of a view that was computed from the whole union.</summary>
    public static string OfView(UnionGraph union) => Written("view", json =>
    {
        json.WriteStartArray("shards");
        foreach (var shard in union.Shards)
        {
            json.WriteStartObject();
            json.WriteString("name", shard.Attachment.Name.ToString());
            JsonParts.WriteText(json, "revision", shard.Revision.ToString());
            json.WriteString("digest", shard.Digest);
            JsonParts.WriteFreshness(json, shard.Freshness);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteJournal(json, union.Journal);
    });

    /// <summary>Of a page that was computed from nothing but the space's configuration.</summary>
    public static string OfSpace(SpaceName space) =>
        Written("space", json => json.WriteString("space", space.ToString()));

    /// <summary>Writes the journal's standing as a property.</summary>
    public static void WriteJournal(Utf8JsonWriter json, JournalStanding journal)
    {
        json.WriteStartObject("journal");
        json.WriteString("head", journal.Head);
        json.WriteNumber("seq", journal.Seq);
        json.WriteEndObject();
    }

    /// <summary>
    /// Writes one envelope as an object. It does not say which version of the shard was read, which stands in the index once: it would be
    /// another each time anything else in its shard changes.
    /// </summary>
    public static void Write(Utf8JsonWriter json, ProvenanceEnvelope envelope)
    {
        json.WriteStartObject();
        json.WriteString("id", envelope.Id.ToString());
        json.WriteString("shard", envelope.Id.Shard.ToString());
        json.WriteString("source", envelope.Source);
        JsonParts.WriteChange(json, "lastChange", envelope.LastChange);
        JsonParts.WriteText(json, "created", envelope.Created is { } created ? WhenView.Rfc3339(created) : "");
        JsonParts.WriteText(json, "content", envelope.Content.ToString());
        JsonParts.WriteFreshness(json, envelope.Freshness);
        json.WriteString("liveness", envelope.Liveness);
        if (envelope.Overlay is { } overlay)
        {
            json.WriteNumber("overlay", overlay);
        }
        else
        {
            json.WriteNull("overlay");
        }

        if (envelope.GeneratedFor is { } purpose)
        {
            json.WriteString("generated", Wording.Of(purpose));
        }

        json.WriteString("divergence", envelope.Divergence);
        JsonParts.WriteNames(json, "lineage", envelope.Lineage);
        JsonParts.WriteNames(json, "forkedAs", envelope.ForkedAs);
        json.WriteString("authorization", envelope.Authorization.ToString().ToLowerInvariant());
        json.WriteEndObject();
    }

    private static string OfVoices(string kind, Topic topic, IEnumerable<ProvenanceEnvelope> envelopes) =>
        Written(kind, json =>
        {
            WriteTopic(json, topic);
            json.WriteStartArray("voices");
            envelopes.ToList().ForEach(envelope => Write(json, envelope));
            json.WriteEndArray();
        });

    private static void WriteTopic(Utf8JsonWriter json, Topic topic)
    {
        json.WriteStartObject("topic");
        json.WriteString("id", topic.Id.ToString());
        json.WriteString("path", topic.Address.ToString());
        json.WriteString("state", topic.State.ToString().ToLowerInvariant());
        JsonParts.WriteText(json, "canonical", topic.Canonical?.ToString() ?? "");
        json.WriteString("policy", topic.Policy);
        json.WriteNumber("voices", topic.Voices.Length);
        json.WriteEndObject();
    }

    private static string Written(string kind, Action<Utf8JsonWriter> write) => JsonOutput.CompactText(json =>
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("kind", kind);
        write(json);
        json.WriteEndObject();
    });
}
