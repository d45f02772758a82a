using System.Collections.Frozen;
using System.Text.Json;

namespace ShardWiki.Projection;

/// <summary>
/// <c>shardwiki-build.json</c>: says that ShardWiki wrote the folder, from what, and which files are its own. It does
/// not list itself.
/// </summary>
internal sealed record BuildReceipt(string Space, FrozenDictionary<string, PublishedFile> Files)
{
    /// <summary>The file in the root of the site.</summary>
    public const string File = "shardwiki-build.json";

    private const string Format = "shardwiki-build/1";

    /// <summary>A receipt of nothing.</summary>
    public static readonly BuildReceipt None = new("", FrozenDictionary<string, PublishedFile>.Empty);

    /// <summary>Reads a receipt; null where <paramref name="bytes"/> are none of ours.</summary>
    public static BuildReceipt? TryRead(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("format", out var format)
                && format.ValueEquals(Format)
                    ? new BuildReceipt(
                        root.GetProperty("space").GetString() ?? "",
                        root.GetProperty("files").EnumerateArray().Select(PublishedFile.Read)
                            .ToFrozenDictionary(f => f.Path, StringComparer.Ordinal))
                    : null;
        }
        catch (Exception e) when (
            e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Writes the receipt of <paramref name="files"/>, which are sorted by path.</summary>
    public static byte[] Write(PublishRequest request, IEnumerable<PublishedFile> files)
    {
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
