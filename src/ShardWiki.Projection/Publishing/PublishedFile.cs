using System.Text.Json;

namespace ShardWiki.Projection;

/// <summary>
/// One file as the receipt lists it: its path from the root of the site, what it holds, how long it is.
/// </summary>
public sealed record PublishedFile(string Path, Sum Sha256, long Length)
{
    /// <summary>The file at <paramref name="path"/> that holds <paramref name="bytes"/>.</summary>
    public static PublishedFile Of(string path, ReadOnlySpan<byte> bytes) =>
        new(path, Sum.Of(bytes), bytes.Length);

    /// <summary>Reads one entry.</summary>
    internal static PublishedFile Read(JsonElement json) => new(
        Safe(json.GetProperty("path").GetString() ?? ""),
        Sum.Read(json.GetProperty("sha256").GetString()),
        json.GetProperty("length").GetInt64());

    /// <summary>Writes one entry.</summary>
    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("path", Path);
        json.WriteString("sha256", Sha256.ToString());
        json.WriteNumber("length", Length);
        json.WriteEndObject();
    }

    /// <summary>
    /// The path itself where it leads below the folder: what somebody else wrote must not make us touch anything beyond it.
    /// </summary>
    internal static string Safe(string path) =>
        path.AsSpan().IndexOfAny('\\', ':') < 0
        && path.Split('/').All(s => s is not ("" or "." or ".."))
            ? path
            : throw new InvalidOperationException($"'{path}' is no path below the site");
}
