using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace ShardWiki.Projection;

/// <summary>
/// <c>shardwiki-build.json</c>: says that ShardWiki wrote the folder, from what, and which files are its own. It does
/// not list itself.
/// </summary>
public sealed record BuildReceipt(string Space, IReadOnlyDictionary<string, PublishedFile> Files)
{
    /// <summary>The file in the root of the site.</summary>
    public const string File = "shardwiki-build.json";

    /// <summary>What it says of its form.</summary>
    internal const string Format = "shardwiki-build/1";

    /// <summary>A receipt of nothing.</summary>
    internal static readonly BuildReceipt None = new("", FrozenDictionary<string, PublishedFile>.Empty);

    /// <summary>The version of the program that wrote it.</summary>
    public string Version { get; init; } = "";

    /// <summary>What the site was made of, by name.</summary>
    public ImmutableSortedDictionary<string, string> Inputs { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The Merkle root over all files; empty in a receipt of a version that wrote none.</summary>
    public string Root { get; init; } = "";

    /// <summary>What the site in <paramref name="folder"/> says of itself; null where it says nothing, or nothing of ours.</summary>
    public static BuildReceipt? Find(string folder) => FileIn(folder) is { } bytes ? TryRead(bytes) : null;

    /// <summary>
    /// What the site in <paramref name="folder"/> was made of, whatever it says of its files; null where it says nothing, or nothing of
    /// <paramref name="space"/>.
    /// </summary>
    public static ImmutableSortedDictionary<string, string>? FindInputs(string folder, string space) =>
        FileIn(folder) is { } bytes ? ReceiptInputs.Find(bytes, space) : null;

    /// <summary>Reads a receipt; null where <paramref name="bytes"/> are none of ours.</summary>
    public static BuildReceipt? TryRead(ReadOnlyMemory<byte> bytes) => Read(bytes, root => new BuildReceipt(
        root.GetProperty("space").GetString() ?? "",
        root.GetProperty("files").EnumerateArray().Select(PublishedFile.Read).ToDictionary(f => f.Path, StringComparer.Ordinal))
    {
        Version = Text(root, "version"),
        Inputs = InputsIn(root),
        Root = Text(root, "root"),
    });

    private static byte[]? FileIn(string folder)
    {
        var file = Path.Combine(folder, File);
        return System.IO.File.Exists(file) ? System.IO.File.ReadAllBytes(file) : null;
    }

    private static T? Read<T>(ReadOnlyMemory<byte> bytes, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("format", out var format) && format.ValueEquals(Format)
                ? read(root)
                : null;
        }
        catch (Exception e) when (
            e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    // Without these it names its files all the same, and those are what nobody else's may be taken for.
    private static string Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static ImmutableSortedDictionary<string, string> InputsIn(JsonElement root) =>
        root.TryGetProperty("inputs", out var inputs)
            ? inputs.EnumerateObject().ToImmutableSortedDictionary(i => i.Name, i => i.Value.GetString() ?? "", StringComparer.Ordinal)
            : ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Writes the receipt of <paramref name="published"/>, which are sorted by path.</summary>
    internal static byte[] Write(PublishRequest request, IEnumerable<PublishedFile> published)
    {
        var files = published.ToArray();
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Options))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("space", request.Space);
            json.WriteString("version", request.Version);
            json.WriteStartObject("inputs");
            foreach (var (name, value) in request.Inputs)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
            json.WriteString("root", MerkleRoot.Of(files));
            json.WriteStartArray("files");
            foreach (var file in files)
            {
                file.Write(json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
