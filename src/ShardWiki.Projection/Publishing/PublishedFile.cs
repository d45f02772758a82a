using System.Text.Json;

namespace ShardWiki.Projection;

/// <summary>
/// One file as the receipt lists it: its path from the root of the site, what it holds, how long it is.
/// </summary>
public sealed record PublishedFile(string Path, Sum Sha256, long Length)
{
    private static readonly JsonEncodedText NameOfPath = JsonEncodedText.Encode("path");
    private static readonly JsonEncodedText NameOfSum = JsonEncodedText.Encode("sha256");
    private static readonly JsonEncodedText NameOfLength = JsonEncodedText.Encode("length");

    /// <summary>The file at <paramref name="path"/> that holds <paramref name="bytes"/>.</summary>
    public static PublishedFile Of(string path, ReadOnlySpan<byte> bytes) =>
        new(path, Sum.Of(bytes), bytes.Length);

    /// <summary>Reads one entry, at whose beginning <paramref name="json"/> is.</summary>
    internal static PublishedFile Read(ref Utf8JsonReader json)
    {
        ReceiptText.Begins(in json, JsonTokenType.StartObject);
        var (path, sum, length) = ((string?)null, (Sum?)null, (long?)null);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("path"u8))
            {
                json.Read();
                path = Safe(json.GetString() ?? "");
            }
            else if (json.ValueTextEquals("sha256"u8))
            {
                json.Read();
                sum = Sum.Read(json.GetString());
            }
            else if (json.ValueTextEquals("length"u8))
            {
                json.Read();
                length = json.GetInt64();
            }
            else
            {
                json.Skip();
            }
        }

        return path is null || sum is null || length is null
            ? throw new JsonException("a file without a path, a sum or a length")
            : new PublishedFile(path, sum.Value, length.Value);
    }

    /// <summary>Writes one entry.</summary>
    internal void Write(Utf8JsonWriter json)
    {
        Span<byte> sum = stackalloc byte[Sum.Digits];
        json.WriteStartObject();
        json.WriteString(NameOfPath, Path);
        json.WriteString(NameOfSum, Sha256.Written(sum));
        json.WriteNumber(NameOfLength, Length);
        json.WriteEndObject();
    }

    /// <summary>
    /// The path itself where it leads below the folder: what somebody else wrote must not make us touch anything beyond it.
    /// </summary>
    internal static string Safe(string path) =>
        IsSafe(path) ? path : throw new InvalidOperationException($"'{path}' is no path below the site");

    /// <summary>Whether a path leads below the folder.</summary>
    internal static bool IsSafe(string path) => path.AsSpan().IndexOfAny('\\', ':') < 0 && !HasOddSegment(path);

    private static bool HasOddSegment(ReadOnlySpan<char> path)
    {
        foreach (var segment in path.Split('/'))
        {
            if (path[segment] is "" or "." or "..")
            {
                return true;
            }
        }

        return false;
    }
}
