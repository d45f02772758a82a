using System.Collections.Immutable;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// <c>sitemap.xml</c> and <c>robots.txt</c>. A sitemap holds full addresses only (sitemaps.org), so there is one only
/// where the space says where the site will stand.
/// </summary>
internal sealed class Sitemap(SiteMap map, Frames frames)
{
    // The protocol allows 50,000 addresses in a file; the same partition as the index keeps far below that.
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The files.</summary>
    public IEnumerable<PlannedFile> All()
    {
        yield return Planned.Text(SiteFiles.Robots, Robots);
        if (map.Input.Site.BaseUrl is null)
        {
            yield break;
        }

        var parts = Partition.Of(map.Union.Topics, t => t.Id.ToString());
        if (parts.Length == 1)
        {
            yield return Planned.Bytes(SiteFiles.Sitemap, () => Urls(parts[0].Items));
            yield break;
        }

        yield return Planned.Bytes(SiteFiles.Sitemap, () => List(parts));
        foreach (var part in parts)
        {
            yield return Planned.Bytes(File(part), () => Urls(part.Items));
        }
    }

    private string Robots() => map.Input.Site.BaseUrl is null
        ? "User-agent: *\nDisallow:\n"
        : $"User-agent: *\nDisallow:\n\nSitemap: {frames.Canonical(SiteFiles.Sitemap)}\n";

    private static string File(Part<Topic> part) => $"_/sitemap/topics-{part.Bits}.xml";

    private ReadOnlyMemory<byte> Urls(ImmutableArray<Topic> topics) => Xml.Document("urlset", Namespace, xml =>
    {
        foreach (var topic in topics)
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, frames.Canonical(map.Addresses.Topic(topic)));
            if (map.ReferenceOf(topic).Provenance.LastChange is { } change)
            {
                xml.WriteElementString("lastmod", Namespace, WhenView.Rfc3339(change.At));
            }

            xml.WriteEndElement();
        }
    });

    private ReadOnlyMemory<byte> List(ImmutableArray<Part<Topic>> parts) =>
        Xml.Document("sitemapindex", Namespace, xml =>
        {
            foreach (var part in parts)
            {
                xml.WriteStartElement("sitemap", Namespace);
                xml.WriteElementString("loc", Namespace, frames.Canonical(File(part)));
                xml.WriteEndElement();
            }
        });
}
