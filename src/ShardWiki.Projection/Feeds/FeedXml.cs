using System.Globalization;
using System.Xml;

namespace ShardWiki.Projection;

/// <summary>Writes a feed as Atom (RFC 4287) or as RSS 2.0.</summary>
internal static class FeedXml
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>The feed as Atom.</summary>
    public static ReadOnlyMemory<byte> OfAtom(Feed feed) => Xml.Document("feed", Atom, xml =>
    {
        Text(xml, "id", feed.Id);
        Text(xml, "title", feed.Title);
        Text(xml, "subtitle", feed.Description);
        Text(xml, "updated", WhenView.Rfc3339(feed.Updated));
        Link(xml, "self", feed.Self);
        Link(xml, "alternate", feed.Page);
        Text(xml, "generator", feed.Generator);
        foreach (var entry in feed.Entries)
        {
            xml.WriteStartElement("entry", Atom);
            WriteAtom(xml, entry);
            xml.WriteEndElement();
        }
    });

    /// <summary>The feed as RSS.</summary>
    public static ReadOnlyMemory<byte> OfRss(Feed feed) => Xml.Document("rss", "", xml =>
    {
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteStartElement("channel");
        Plain(xml, "title", feed.Title);
        Plain(xml, "link", feed.Page);
        Plain(xml, "description", feed.Description);
        Plain(xml, "pubDate", Rfc1123(feed.Updated));
        Plain(xml, "generator", feed.Generator);
        foreach (var entry in feed.Entries)
        {
            xml.WriteStartElement("item");
            WriteRss(xml, entry);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private static void WriteAtom(XmlWriter xml, FeedEntry entry)
    {
        Text(xml, "id", entry.Id);
        Text(xml, "title", entry.Title);
        Text(xml, "updated", WhenView.Rfc3339(entry.Updated));
        if (entry.Published is { } published)
        {
            Text(xml, "published", WhenView.Rfc3339(published));
        }

        xml.WriteStartElement("author", Atom);
        Text(xml, "name", entry.Author);
        if (entry.AuthorUrl is { } url)
        {
            Text(xml, "uri", url);
        }

        xml.WriteEndElement();
        Link(xml, "alternate", entry.Address);
        foreach (var tag in entry.Tags)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", Xml.Printable(tag));
            xml.WriteEndElement();
        }

        if (entry.Enclosure is { } file)
        {
            xml.WriteStartElement("link", Atom);
            xml.WriteAttributeString("rel", "enclosure");
            xml.WriteAttributeString("href", Xml.Printable(file.Address));
            xml.WriteAttributeString("type", file.Kind);
            xml.WriteAttributeString("length", file.Length.ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(Xml.Printable(entry.Html));
        xml.WriteEndElement();
    }

    private static void WriteRss(XmlWriter xml, FeedEntry entry)
    {
        Plain(xml, "title", entry.Title);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(Xml.Printable(entry.Id));
        xml.WriteEndElement();
        Plain(xml, "link", entry.Address);
        xml.WriteElementString("dc", "creator", DublinCore, Xml.Printable(entry.Author));
        entry.Tags.ToList().ForEach(tag => Plain(xml, "category", tag));
        Plain(xml, "pubDate", Rfc1123(entry.Published ?? entry.Updated));
        xml.WriteElementString("dc", "date", DublinCore, WhenView.Rfc3339(entry.Updated));
        if (entry.Enclosure is { } file)
        {
            xml.WriteStartElement("enclosure");
            xml.WriteAttributeString("url", Xml.Printable(file.Address));
            xml.WriteAttributeString("type", file.Kind);
            xml.WriteAttributeString("length", file.Length.ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        Plain(xml, "description", entry.Html);
    }

    private static string Rfc1123(DateTimeOffset at) => at.ToUniversalTime().ToString("r", CultureInfo.InvariantCulture);

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", Xml.Printable(address));
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string element, string text) =>
        xml.WriteElementString(element, Atom, Xml.Printable(text));

    private static void Plain(XmlWriter xml, string element, string text) =>
        xml.WriteElementString(element, Xml.Printable(text));
}
