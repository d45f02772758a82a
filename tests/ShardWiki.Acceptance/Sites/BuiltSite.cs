using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;

namespace ShardWiki.Acceptance;

/// <summary>A site on the disk, read back as a browser and another program would.</summary>
internal sealed class BuiltSite
{
    private readonly Lazy<ImmutableArray<JsonElement>> _pages;
    private readonly Lazy<ImmutableArray<JsonElement>> _topics;
    private readonly Lazy<JsonElement> _index;

    public BuiltSite(string folder)
    {
        Folder = folder;
        Files = [.. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        _index = new(() => Json("index.json"));
        _pages = new(() => Entries("pages"));
        _topics = new(() => Entries("topics"));
    }

    public string Folder { get; }

    /// <summary>Every file from the root, in ordinal order.</summary>
    public ImmutableArray<string> Files { get; }

    public JsonElement Index => _index.Value;

    /// <summary>The pages of the index and of all its parts.</summary>
    public ImmutableArray<JsonElement> Pages => _pages.Value;

    /// <summary>The topics of the index and of all its parts.</summary>
    public ImmutableArray<JsonElement> Topics => _topics.Value;

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public JsonElement Json(string path) => JsonDocument.Parse(Read(path)).RootElement;

    public JsonElement Page(string id) => Pages.Single(p => p.GetProperty("id").GetString() == id);

    /// <summary>The HTML at an address of the index.</summary>
    public string At(string url) => Read(FileAt(url));

    public static string FileAt(string url)
    {
        var path = Uri.UnescapeDataString(url);
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }

    /// <summary>The provenance that an HTML file carries for programs.</summary>
    public static JsonElement ProvenanceIn(string html)
    {
        const string opening = "<script type=\"application/json\" id=\"provenance\">";
        var start = html.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        return JsonDocument.Parse(html[start..html.IndexOf("</script>", start, StringComparison.Ordinal)]).RootElement;
    }

    /// <summary>Every file with the hash of its bytes.</summary>
    public ImmutableSortedDictionary<string, string> Hashes() => Files.AsParallel()
        .Select(f => KeyValuePair.Create(f, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, f))))))
        .ToImmutableSortedDictionary(StringComparer.Ordinal);

    private ImmutableArray<JsonElement> Entries(string kind) =>
    [
        .. Index.GetProperty(kind).EnumerateArray(),
        .. Index.GetProperty("parts").EnumerateArray()
            .Where(p => p.GetProperty("kind").GetString() == kind)
            .SelectMany(p => Json(p.GetProperty("path").GetString()!).GetProperty(kind).EnumerateArray()),
    ];
}
