using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// The union as a book: the files of an EPUB 3 in the order in which they are packed. Lists, differences and other voices are
/// the site's; the book has one chapter for each topic.
/// </summary>
public static class Book
{
    private const string Css = "body { line-height: 1.4; }\npre { white-space: pre-wrap; }\ntable { border-collapse: collapse; }\n"
        + "td, th { border: 1px solid; padding: 0.2em 0.4em; }\nimg { max-width: 100%; }\nfooter { margin-top: 2em; }\n";

    private const string Container = """
        <?xml version="1.0" encoding="utf-8"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
        <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
        </rootfiles></container>

        """;

    /// <summary>The files, whose functions may be called on one thread after the other only.</summary>
    public static ImmutableArray<PlannedFile> Of(ProjectionInput input)
    {
        var pages = new BookPages(SiteMap.Of(input));
        var anchors = new Dictionary<string, ImmutableHashSet<string>>(StringComparer.Ordinal);
        var pictures = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var topic in pages.InOrder)
        {
            var chapter = new Chapter(pages, topic);
            anchors[pages.Map.Addresses.Topic(topic)] = chapter.Anchors;
            pictures.UnionWith(chapter.Pictures);
        }

        var assets = input.Union.Assets.ToDictionary(a => pages.Map.Addresses.Asset(a.Gathered.Id), a => a.Gathered.Content, StringComparer.Ordinal);
        var diagrams = pages.Map.Diagrams.ToDictionary(d => d.File, d => d.Bytes, StringComparer.Ordinal);
        return
        [
            Planned.Text("mimetype", () => "application/epub+zip"),
            Planned.Text("META-INF/container.xml", () => Container),
            Planned.Text("EPUB/package.opf", () => Package(pages, pictures)),
            Planned.Text("EPUB/nav.xhtml", () => BookContents.Of(pages)),
            Planned.Text($"EPUB/{BookXml.Style}", () => Css),
            .. pages.InOrder.Select(topic => Planned.Text($"EPUB/{FileOf(pages, topic)}", () => new Chapter(pages, topic).Write(file => anchors[file]))),
            .. pictures.Select(p => diagrams.TryGetValue(p, out var drawn)
                ? Planned.Fixed($"EPUB/site/{p}", drawn)
                : Planned.Content($"EPUB/site/{p}", assets[p], input.Contents)),
        ];
    }

    private static string FileOf(BookPages pages, Topic topic) => BookPages.ChapterOf(pages.Map.Addresses.Topic(topic));

    private static string Package(BookPages pages, IEnumerable<string> pictures)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"en\">\n");
        Describe(text, pages);
        text.Append("<manifest>\n<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n")
            .Append(CultureInfo.InvariantCulture, $"<item id=\"css\" href=\"{BookXml.Style}\" media-type=\"text/css\"/>\n");
        for (var i = 0; i < pages.InOrder.Length; i++)
        {
            var href = Href.FromRoot(FileOf(pages, pages.InOrder[i]), LinkStyle.File);
            text.Append(CultureInfo.InvariantCulture, $"<item id=\"c{i}\" href=\"{href}\" media-type=\"application/xhtml+xml\"/>\n");
        }

        foreach (var (picture, i) in pictures.Select((p, i) => (p, i)))
        {
            text.Append(CultureInfo.InvariantCulture, $"<item id=\"p{i}\" href=\"{Href.FromRoot("site/" + picture, LinkStyle.File)}\" media-type=\"{BookXml.PictureType(picture)}\"/>\n");
        }

        text.Append("</manifest>\n<spine>\n<itemref idref=\"nav\" linear=\"no\"/>\n");
        for (var i = 0; i < pages.InOrder.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<itemref idref=\"c{i}\"/>\n");
        }

        return text.Append("</spine>\n</package>\n").ToString();
    }

    // What it is of names it: the same pages and decisions are the same book.
    private static void Describe(StringBuilder text, BookPages pages)
    {
        var (site, union) = (pages.Map.Input.Site, pages.Map.Union);
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
            union.Shards.Select(s => $"{s.Attachment.Name} {s.Digest}").Prepend($"{site.Space} {union.Journal.Head}"))));
        var changed = union.Pages.Select(p => p.Provenance.LastChange?.At).Max() ?? DateTimeOffset.UnixEpoch;
        text.Append("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n")
            .Append(CultureInfo.InvariantCulture, $"<dc:identifier id=\"id\">urn:uuid:{new Guid(digest.AsSpan(0, 16))}</dc:identifier>\n")
            .Append(CultureInfo.InvariantCulture, $"<dc:title>{BookXml.Text(site.Title)}</dc:title>\n<dc:language>en</dc:language>\n")
            .Append(CultureInfo.InvariantCulture, $"<meta property=\"dcterms:modified\">{changed.ToUniversalTime():yyyy-MM-dd'T'HH:mm:ss'Z'}</meta>\n")
            .Append("</metadata>\n");
    }
}
