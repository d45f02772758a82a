using System.Xml;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// The latest changes of the space as an Atom feed (RFC 4287); links are relative to the feed where no base is known.
/// </summary>
internal sealed class AtomFeed(SiteMap map, Frames frames)
{
    private const int MostEntries = 50;
    private const string Namespace = "http://www.w3.org/2005/Atom";

    // Where nothing changed yet the moment has to be some moment, and no clock is read.
    private static readonly DateTimeOffset Never = DateTimeOffset.UnixEpoch;

    /// <summary>The feed.</summary>
    public ReadOnlyMemory<byte> Write() => Xml.Document("feed", Namespace, xml =>
    {
        var entries = map.Union.Pages.Where(p => p.Provenance.LastChange is not null)
            .OrderByDescending(p => p.Provenance.LastChange!.At).ThenBy(p => p.Id).Take(MostEntries).ToArray();
        var site = map.Input.Site;
        Text(xml, "id", $"urn:shardwiki:{site.Space}");
        Text(xml, "title", site.Title);
        Text(xml, "updated", WhenView.Rfc3339(entries.FirstOrDefault()?.Provenance.LastChange!.At ?? Never));
        Link(xml, "self", SiteFiles.Feed);
        Link(xml, "alternate", SiteFiles.Home);
        Text(xml, "generator", $"ShardWiki {site.Generator}");
        foreach (var page in entries)
        {
            Entry(xml, page, page.Provenance.LastChange!);
        }
    });

    private void Entry(XmlWriter xml, UnitedPage page, Change change)
    {
        var envelope = page.Provenance;
        xml.WriteStartElement("entry", Namespace);
        var name = Uri.EscapeDataString(page.Id.ToString());
        Text(xml, "id", $"urn:shardwiki:{map.Input.Site.Space}:{name}:{envelope.Content}");
        Text(xml, "title", page.Read.Facts.Title);
        Text(xml, "updated", WhenView.Rfc3339(change.At));
        if (envelope.Created is { } created)
        {
            Text(xml, "published", WhenView.Rfc3339(created));
        }

        xml.WriteStartElement("author", Namespace);
        Text(xml, "name", change.Author.Name.Length > 0 ? change.Author.Name : "unknown");
        xml.WriteEndElement();
        Link(xml, "alternate", map.TextFile(page));
        xml.WriteStartElement("category", Namespace);
        xml.WriteAttributeString("term", page.Id.Shard.ToString());
        xml.WriteEndElement();
        Text(xml, "summary", page.Read.Facts.Summary);
        xml.WriteEndElement();
    }

    private void Link(XmlWriter xml, string relation, string file)
    {
        var full = frames.Canonical(file);
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", full.Length > 0 ? full : frames.Link(SiteFiles.Feed, file));
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string element, string text) =>
        xml.WriteElementString(element, Namespace, Xml.Printable(text));
}
