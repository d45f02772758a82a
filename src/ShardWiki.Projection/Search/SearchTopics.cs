using System.Text.Json;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>Writes what a result of the search shows of a topic; addresses are relative to the root of the site.</summary>
internal sealed class SearchTopics(SiteMap map)
{
    private const string PrefixOfFirst = "v1-";

    /// <summary>Writes topics as properties, by their keys.</summary>
    public void Write(Utf8JsonWriter json, IEnumerable<(string Key, Topic Topic)> topics, ShardSets shards)
    {
        foreach (var (key, topic) in topics)
        {
            var shown = map.ReferenceOf(topic);
            var words = map.Input.Words(shown.Id);
            json.WriteStartObject(key);
            json.WriteString("url", Address(map.Addresses.Topic(topic)));
            json.WriteString("title", DirectionMarks.Named(shown.Read.Facts.Title));
            json.WriteString("path", DirectionMarks.Named(topic.Address.ToString()));
            json.WriteString("text", words.Beginning);
            WriteSections(json, shown.Read.Facts, (words.TitleIsFirstHeading ? 1 : 0, topic.Canonical is null ? PrefixOfFirst : ""));
            WriteVoices(json, topic, shards);
            WriteTags(json, topic);
            json.WriteEndObject();
        }
    }

    /// <summary>Tells at a glance what <paramref name="file"/> shows of <paramref name="topics"/>; null where that is not known.</summary>
    public Glance? FindGlance(string file, IEnumerable<(string Key, Topic Topic)> topics)
    {
        using var digest = map.Glances.FindAround(file);
        if (digest is null)
        {
            return null;
        }

        foreach (var (key, topic) in topics)
        {
            // How it begins and its headings are of its text: an edit further down makes the file, and not its bytes, again.
            digest.Add(key);
            map.Glances.AddOwn(digest, map.ReferenceOf(topic));
        }

        return Glance.OfSilent(Sum.Of(digest));
    }

    private static void WriteSections(Utf8JsonWriter json, PageFacts facts, (int Skipped, string Prefix) how)
    {
        json.WriteStartArray("sections");
        foreach (var heading in facts.Headings.Skip(how.Skipped).Take(PageWords.LastSection))
        {
            json.WriteStartArray();
            json.WriteStringValue(DirectionMarks.Named(heading.Text));
            json.WriteStringValue(Href.Fragment(ContentId.Of(how.Prefix, heading.Anchor)));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private void WriteVoices(Utf8JsonWriter json, Topic topic, ShardSets shards)
    {
        json.WriteStartArray("voices");
        foreach (var voice in topic.Voices.Take(Envelopes.MostVoices))
        {
            json.WriteStartArray();
            json.WriteNumberValue(shards.PlaceOf(voice.Id.Shard));
            json.WriteStringValue(Address(map.TextFile(map.Page(voice))));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private void WriteTags(Utf8JsonWriter json, Topic topic)
    {
        json.WriteStartArray("tags");
        foreach (var tag in topic.Voices.SelectMany(v => map.Page(v).Read.Facts.Tags).Distinct().Order(StringComparer.Ordinal))
        {
            json.WriteStringValue(DirectionMarks.Named(tag));
        }

        json.WriteEndArray();
    }

    private string Address(string file) => Href.FromRoot(file, map.Input.Site.Links);
}
