using System.Buffers.Text;
using System.Text;

namespace ShardWiki.Coordination;

/// <summary>
/// The bytes of a patch in the data of a decision: as text under <c>patch</c> where they are UTF-8 without NUL, so that
/// people can read the journal, otherwise as base64 under <c>patch64</c>.
/// </summary>
internal static class PatchField
{
    private const string Readable = "patch";
    private const string Encoded = "patch64";

    public static (string Key, JsonTerm Value) Of(ReadOnlyMemory<byte> patch)
    {
        var isText = System.Text.Unicode.Utf8.IsValid(patch.Span) && !patch.Span.Contains((byte)0);
        return isText
            ? (Readable, new JsonTerm.Text(Encoding.UTF8.GetString(patch.Span)))
            : (Encoded, new JsonTerm.Text(Convert.ToBase64String(patch.Span)));
    }

    /// <summary>Null where there is none, or both.</summary>
    public static ReadOnlyMemory<byte>? Find(JsonTerm.Map data) =>
        (data.FindText(Readable), data.FindText(Encoded)) switch
        {
            ({ } text, null) => Encoding.UTF8.GetBytes(text),
            (null, { } encoded) when Base64.IsValid(encoded) => Convert.FromBase64String(encoded),
            // Typed: a bare null would become an empty patch.
            _ => (ReadOnlyMemory<byte>?)null,
        };
}
