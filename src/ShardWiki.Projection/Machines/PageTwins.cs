using System.Buffers;
using System.Text;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// Plans the Markdown twin of every page that shows a text, <c>index.md</c> beside its <c>index.html</c>: front matter that says
/// where the text came from, and the text as its author wrote it, without front matter of its own.
/// </summary>
/// <remarks>Every dialect that is read is one of Markdown, so nothing is converted; <c>dialect</c> says which it is.</remarks>
internal sealed class PageTwins(SiteMap map)
{
    /// <summary>The twin of the page in <paramref name="file"/>.</summary>
    public static string Of(string file) => file[..^"html".Length] + "md";

    /// <summary>The twins.</summary>
    public IEnumerable<PlannedFile> All()
    {
        foreach (var topic in map.Union.Topics)
        {
            var file = map.Addresses.Topic(topic);
            if (file != map.Addresses.Voice(topic.Reference))
            {
                yield return topic.Canonical is { } shown && topic.Merges.IsEmpty ? One(file, topic, shown) : Several(file, topic);
            }

            foreach (var voice in topic.Voices.Where(v => map.Addresses.Voice(v.Id) is not null))
            {
                yield return One(map.Addresses.Voice(voice.Id)!, topic, voice.Id);
            }
        }
    }

    private PlannedFile One(string file, Topic topic, Identity id) => Planned.Known(Of(file), () =>
    {
        var page = map.Page(id);
        var head = TwinHead.Of(map, topic, page);
        return new KnownFile
        {
            Parts = [new KnownPart(PartKind.Around, "", TextDigest.Of(head)), new KnownPart(PartKind.Text, $"{id}", $"{page.Read.Shown}")],
            Write = buffer =>
            {
                Encoding.UTF8.GetBytes(head, buffer);
                var text = map.Input.Written(id).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
                Encoding.UTF8.GetBytes(text.AsSpan(OwnFrontMatter.LengthOf(text, map.Shards[id.Shard].Attachment.Dialect)), buffer);
            },
        };
    }, () => Glance.OfSilent(map.Glances.Find(map.Page(id), null)));

    // What is read there is no one's own text: a chorus, or what git merges of several.
    private PlannedFile Several(string file, Topic topic) => Planned.Computed(Of(file), () =>
    {
        var text = new StringBuilder(TwinHead.Of(map, topic));
        foreach (var voice in topic.Voices.Take(Envelopes.MostVoices))
        {
            var own = Of(map.TextFile(map.Page(voice)));
            text.Append("* [").Append(MarkdownText.Of(voice.Id.ToString())).Append("](")
                .Append(Href.Between(Of(file), own, LinkStyle.File)).Append("), ").Append(Wording.Of(voice, topic)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    });
}
