using System.Collections.Immutable;
using System.Text.Json;
using ShardWiki.Markup;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// The stable ids of a site and where their pages are, for other programs and other sites, in the form that DocFX reads as
/// <c>xrefmap.json</c>. There is none where no page gives itself an id.
/// </summary>
internal sealed class XrefMapJson(SiteMap map)
{
    /// <summary>The file.</summary>
    public const string File = "_/index/xrefmap.json";

    private const string Format = "shardwiki-xrefmap/1";

    /// <summary>The file, or nothing.</summary>
    public IEnumerable<PlannedFile> All()
    {
        var pages = map.Union.Pages.Where(p => p.Read.Facts.StableId is not null).ToImmutableArray();
        return pages.IsEmpty ? [] : [Planned.Bytes(File, () => Write(pages))];
    }

    private ReadOnlyMemory<byte> Write(ImmutableArray<UnitedPage> pages)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Options))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            if (map.Input.Site.BaseUrl is { } home)
            {
                json.WriteString("baseUrl", home.AbsoluteUri);
            }

            json.WriteBoolean("sorted", true);
            json.WriteStartArray("references");
            foreach (var id in pages.Select(p => p.Read.Facts.StableId!.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                WriteReference(json, id);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    // The page that a link from nowhere means.
    private void WriteReference(Utf8JsonWriter json, string id)
    {
        var page = map.Page(map.Union.Names.Find(null, StableId.Scheme + id)!.Value);
        json.WriteStartObject();
        json.WriteString("uid", id);
        json.WriteString("name", page.Read.Facts.Title);
        json.WriteString("href", Href.FromRoot(map.LinkFile(page, ""), map.Input.Site.Links));
        json.WriteString("page", page.Id.ToString());
        json.WriteEndObject();
    }
}
