using System.Text;
using System.Text.Json;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// The front matter of a Markdown twin: where its text came from. Every value is written as JSON, which YAML reads as it is
/// meant, whatever an author wrote.
/// </summary>
internal static class TwinHead
{
    /// <summary>The head of the twin of one page.</summary>
    public static string Of(SiteMap map, Topic topic, UnitedPage page)
    {
        var (envelope, facts) = (page.Provenance, page.Read.Facts);
        var head = new StringBuilder("---\n");
        Add(head, "title", facts.Title);
        Add(head, "url", AddressOf(map, topic));
        Add(head, "shard", page.Id.Shard.ToString());
        Add(head, "source", envelope.Source);
        Add(head, "dialect", map.Shards[page.Id.Shard].Attachment.Dialect.Name);
        Add(head, "revision", envelope.LastChange?.Revision.ToString() ?? "");
        Add(head, "author", envelope.LastChange?.Author.Name ?? "");
        Add(head, "date", WhenView.Of(envelope.LastChange?.At)?.Iso ?? "");
        Add(head, "content", envelope.Content.ToString());
        Add(head, "overlay", envelope.Overlay is { } overlay ? $"decision {overlay}" : "");
        AddAll(head, "tags", facts.Tags);
        AddAll(head, "voices", Others(topic));
        return head.Append("---\n\n").ToString();
    }

    /// <summary>The head of the twin of a topic of which no single voice is shown.</summary>
    public static string Of(SiteMap map, Topic topic)
    {
        var head = new StringBuilder("---\n");
        var title = map.ReferenceOf(topic).Read.Facts.Title;
        Add(head, "title", title);
        Add(head, "url", AddressOf(map, topic));
        AddAll(head, "voices", Others(topic));
        return head.Append("---\n\n# ").Append(MarkdownText.Of(title)).Append("\n\n").ToString();
    }

    private static string AddressOf(SiteMap map, Topic topic)
    {
        var (site, file) = (map.Input.Site, map.Addresses.Topic(topic));
        return (site.BaseUrl?.AbsoluteUri ?? "") + Href.FromRoot(file, site.BaseUrl is null ? site.Links : LinkStyle.Folder);
    }

    private static IEnumerable<string> Others(Topic topic) =>
        topic.Voices.Length < 2 ? [] : topic.Voices.Take(Envelopes.MostVoices).Select(v => v.Id.ToString());

    private static void Add(StringBuilder head, string name, string value)
    {
        if (value.Length > 0)
        {
            head.Append(name).Append(": ").Append(Quoted(value)).Append('\n');
        }
    }

    private static void AddAll(StringBuilder head, string name, IEnumerable<string> values)
    {
        if (values.Select(Quoted).ToArray() is { Length: > 0 } all)
        {
            head.Append(name).Append(": [").AppendJoin(", ", all).Append("]\n");
        }
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JsonOutput.Options.Encoder)}\"";
}
