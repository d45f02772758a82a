using System.Text.Json;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>Writes each kind of entry of the JSON index, with the members that formats.md 5 promises.</summary>
internal sealed class IndexEntries(SiteMap map)
{
    /// <summary>Writes a shard.</summary>
    public void WriteShard(Utf8JsonWriter json, ShardSnapshot shard)
    {
        json.WriteStartObject();
        json.WriteString("name", shard.Attachment.Name.ToString());
        json.WriteString("adapter", shard.Attachment.Adapter);
        Text(json, "revision", shard.Revision.ToString());
        Text(json, "digest", shard.Digest);
        Text(json, "observed", shard.Observed is { } at ? WhenView.Rfc3339(at) : "");
        JsonParts.WriteFreshness(json, shard.Freshness);
        json.WriteString("mode", IndexJson.ModeOf(shard.Attachment.Mode));
        json.WriteString("dialect", shard.Attachment.Dialect.Name);
        json.WriteString("mount", shard.Attachment.Mount.ToString());
        json.WriteStartObject("profile");
        foreach (var entry in shard.Profile.Entries)
        {
            json.WriteStartObject(entry.Spectrum.Name);
            json.WriteString("position", entry.Position.Name);
            json.WriteString("origin", entry.Origin.Name);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteNumber("pages", shard.Pages.Count(p => p.Shape == PageShape.Page));
        json.WriteNumber("assets", shard.Pages.Count(p => p.Shape == PageShape.Asset));
        json.WriteEndObject();
    }

    /// <summary>Writes a page.</summary>
    public void WritePage(Utf8JsonWriter json, UnitedPage page)
    {
        var gathered = page.Read.Gathered;
        json.WriteStartObject();
        json.WriteString("id", page.Id.ToString());
        json.WriteString("path", gathered.Path.ToString());
        json.WriteString("url", Href.FromRoot(map.TextFile(page), map.Input.Site.Links));
        json.WriteString("title", page.Read.Facts.Title);
        json.WriteString("shard", page.Id.Shard.ToString());
        json.WriteString("source", gathered.Source);
        JsonParts.WriteChange(json, "revision", page.Provenance.LastChange);
        Text(json, "created", page.Provenance.Created is { } created ? WhenView.Rfc3339(created) : "");
        json.WriteString("fingerprint", page.Read.Shown.ToString());
        json.WriteString("topic", page.Topic.ToString());
        JsonParts.WriteWhereThere(json, "uid", page.Read.Facts.StableId?.Text);
        Strings(json, "tags", page.Read.Facts.Tags);
        json.WriteStartArray("links");
        for (var i = 0; i < page.Links.Length; i++)
        {
            WriteLink(json, page.Read.Facts.Links[i], page.Links[i]);
        }

        json.WriteEndArray();
        Strings(json, "backlinks", page.Backlinks.Select(b => b.ToString()));
        if (page.Provenance.Overlay is { } overlay)
        {
            json.WriteNumber("overlay", overlay);
        }
        else
        {
            json.WriteNull("overlay");
        }

        Text(json, "edit", Envelopes.FindForge(page, map)?.Edit ?? "");
        json.WritePropertyName("provenance");
        ProvenanceJson.Write(json, page.Provenance);
        json.WriteEndObject();
    }

    /// <summary>Writes a topic.</summary>
    public void WriteTopic(Utf8JsonWriter json, Topic topic)
    {
        json.WriteStartObject();
        json.WriteString("id", topic.Id.ToString());
        json.WriteString("path", topic.Address.ToString());
        json.WriteString("url", Href.FromRoot(map.Addresses.Topic(topic), map.Input.Site.Links));
        Strings(json, "members", topic.Voices.Select(v => v.Id.ToString()));
        json.WriteString("state", topic.State.ToString().ToLowerInvariant());
        Text(json, "canonical", topic.Canonical?.ToString() ?? "");
        json.WriteString("policy", topic.Policy);
        json.WriteStartArray("reasons");
        foreach (var reason in topic.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("a", reason.A.ToString());
            json.WriteString("b", reason.B.ToString());
            json.WriteString("by", reason.By.ToString().ToLowerInvariant());
            json.WriteNumber("score", Math.Round(reason.Score, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Strings(json, "merged", map.FindMerged(topic) is null ? [] : topic.Merges.Select(m => m.Voice.ToString()));
        json.WriteStartArray("removals");
        foreach (var voice in topic.Voices.Where(v => v.Removal is not null))
        {
            RemovalJson.Write(json, voice.Id, voice.Removal!);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes a conflict.</summary>
    public void WriteConflict(Utf8JsonWriter json, UnionConflict conflict)
    {
        json.WriteStartObject();
        json.WriteString("kind", conflict.Kind.ToString().ToLowerInvariant());
        Strings(json, "subjects", conflict.Subjects.Select(s => s.ToString()));
        if (map.Addresses.Meets.ContainsKey(conflict.Address))
        {
            // The empty address is the root's, where something stands.
            json.WriteString("url", Relative(map.Addresses.File(conflict.Address)));
        }
        else
        {
            json.WriteNull("url");
        }

        json.WriteString("detail", conflict.Detail);
        Strings(json, "remedies", conflict.Remedies);
        json.WriteEndObject();
    }

    /// <summary>Writes an overlay.</summary>
    public void WriteOverlay(Utf8JsonWriter json, OverlayStanding overlay)
    {
        json.WriteStartObject();
        json.WriteNumber("seq", overlay.Seq);
        json.WriteString("page", overlay.Page.ToString());
        Text(json, "baseRevision", overlay.BaseRevision.ToString());
        Text(json, "baseContent", overlay.BaseContent.ToString());
        json.WriteString("author", overlay.Author.Name);
        json.WriteString("at", WhenView.Rfc3339(overlay.At));
        json.WriteString("message", overlay.Message);
        json.WriteString("status", overlay.Status);
        json.WriteString("drift", overlay.Drift);
        Text(json, "clause", overlay.Clause);
        Text(json, "url", map.FindPage(overlay.Page) is null
            ? ""
            : Href.FromRoot(SiteFiles.Overlay(overlay.Seq), map.Input.Site.Links));
        Strings(json, "revisers", overlay.Revisers.Select(a => a.Name));
        json.WriteBoolean("shown", overlay.IsShown);
        json.WriteEndObject();
    }

    /// <summary>Writes a finding.</summary>
    public static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code.Id);
        json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        Text(json, "shard", finding.Place.Shard?.ToString() ?? "");
        json.WriteString("file", finding.Place.File);
        json.WriteNumber("line", finding.Place.Line);
        json.WriteNumber("column", finding.Place.Column);
        json.WriteString("message", finding.Message);
        json.WriteEndObject();
    }

    private static void WriteLink(Utf8JsonWriter json, PageLink link, LinkTarget target)
    {
        json.WriteStartObject();
        json.WriteString("to", link.Fragment.Length > 0 ? $"{link.Target}#{link.Fragment}" : link.Target);
        json.WriteString("kind", link.Kind.ToString().ToLowerInvariant());
        Text(json, "target", target switch
        {
            LinkTarget.ToPage to => to.Page.ToString(),
            LinkTarget.ToAsset to => to.Asset.ToString(),
            _ => "",
        });
        json.WriteEndObject();
    }

    private string Relative(string file) => Href.FromRoot(file, map.Input.Site.Links);

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string text) =>
        JsonParts.WriteText(json, name, text);
}
