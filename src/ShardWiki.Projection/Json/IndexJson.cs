using System.Collections.Immutable;
using System.Text.Json;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// <c>index.json</c> and its parts (formats.md 5): the whole union for other programs. Addresses are relative to the
/// root of the site.
/// </summary>
internal sealed class IndexJson
{
    private const int MostInOneFile = 1_000;
    private const string Format = "shardwiki-index/1";

    private readonly SiteMap _map;
    private readonly IndexEntries _entries;
    private readonly IndexGlances _glances;
    private readonly Lazy<ImmutableArray<IndexPart>> _parts;

    public IndexJson(SiteMap map)
    {
        (_map, _entries, _glances) = (map, new IndexEntries(map), new IndexGlances(map));
        _parts = new Lazy<ImmutableArray<IndexPart>>(Parted);
    }

    /// <summary>The word for a mode.</summary>
    public static string ModeOf(AttachmentMode mode) => mode switch
    {
        AttachmentMode.ReadOnly => "read-only",
        AttachmentMode.WriteThrough => "write-through",
        _ => mode.ToString().ToLowerInvariant(),
    };

    /// <summary>The files that can be made at any time: the parts, or the index where it has none.</summary>
    public IEnumerable<PlannedFile> Soon => _parts.Value.IsEmpty ? [Whole] : _parts.Value.Select(p => p.File);

    /// <summary>The index itself where it is made after its parts, whose sums it names.</summary>
    public ImmutableArray<PlannedFile> Late => _parts.Value.IsEmpty ? [] : [Whole];

    private PlannedFile Whole => Planned.Bytes(SiteFiles.Index, () => Written(_parts.Value));

    private ImmutableArray<IndexPart> Parted() => _map.Union.Pages.Length <= MostInOneFile ? [] :
    [
        .. Partition.Of(_map.Union.Pages, p => p.Id.ToString()).Select(p => Part("pages", p, _entries.WritePage, _glances.Find)),
        .. Partition.Of(_map.Union.Topics, t => t.Id.ToString()).Select(p => Part("topics", p, _entries.WriteTopic, _glances.Find)),
    ];

    private static IndexPart Part<T>(
        string kind, Part<T> part, Action<Utf8JsonWriter, T> write, Func<string, ImmutableArray<T>, Glance?> glance)
    {
        var file = $"_/index/{kind}-{(part.Bits.Length > 0 ? part.Bits : "0")}.json";
        return new IndexPart(
            Planned.Computed(
                file,
                () => Written(json =>
                {
                    json.WriteString("format", $"shardwiki-index-part/1");
                    json.WriteString("kind", kind);
                    Array(json, kind, part.Items, write);
                }),
                () => glance(file, part.Items)),
            kind,
            part.Items.Length);
    }

    private ReadOnlyMemory<byte> Written(ImmutableArray<IndexPart> parts) => Written(json =>
    {
        var union = _map.Union;
        var site = _map.Input.Site;
        json.WriteString("format", Format);
        json.WriteStartObject("space");
        json.WriteString("name", site.Space.ToString());
        json.WriteString("title", site.Title);
        JsonParts.WriteText(json, "baseUrl", site.BaseUrl?.AbsoluteUri ?? "");
        json.WriteString("generator", $"ShardWiki {site.Generator}");
        json.WriteEndObject();
        Array(json, "shards", union.Shards, _entries.WriteShard);
        Array(json, "pages", parts.IsEmpty ? union.Pages : [], _entries.WritePage);
        Array(json, "topics", parts.IsEmpty ? union.Topics : [], _entries.WriteTopic);
        Array(json, "conflicts", union.Conflicts, _entries.WriteConflict);
        Array(json, "containments", union.Containments, KinshipJson.WriteContainment);
        Array(json, "proposals", union.Proposals, KinshipJson.WriteProposal);
        Array(json, "overlays", union.Overlays, _entries.WriteOverlay);
        ProvenanceJson.WriteJournal(json, union.Journal);
        Array(json, "findings", union.Findings, IndexEntries.WriteFinding);
        Array(json, "parts", parts, WritePart);
    });

    private static void WritePart(Utf8JsonWriter json, IndexPart part)
    {
        json.WriteStartObject();
        json.WriteString("path", part.Path);
        json.WriteString("kind", part.Kind);
        json.WriteNumber("count", part.Count);
        json.WriteString("sha256", part.Sum);
        json.WriteEndObject();
    }

    private static void Array<T>(
        Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    private static ReadOnlyMemory<byte> Written(Action<Utf8JsonWriter> write) => JsonOutput.File(json =>
    {
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
    });
}
