using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>
/// Digests of what layouts are given: of every property that there is, written as JSON, so that none that is added later
/// can be forgotten.
/// </summary>
internal static class ViewDigest
{
    // Nobody reads it, so that little is escaped.
    private static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The digest of <paramref name="view"/>, 64 lower-case hex digits.</summary>
    public static string Of<T>(T view, JsonTypeInfo<T> shape) => Of(view, shape, []);

    /// <summary>The same of the view and of <paramref name="more"/> beside it.</summary>
    public static string Of<T>(T view, JsonTypeInfo<T> shape, params ReadOnlySpan<string> more)
    {
        using var digest = new TextDigest();
        JsonRoom.Written(Written, json => shape.SerializeHandler!(json, view), bytes => digest.Add(bytes.WrittenSpan));
        return digest.Add(more).ToString();
    }
}
