using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ShardWiki.Projection;

/// <summary>How this room writes JSON: indented with <c>\n</c>, letters as letters, and never a <c>&lt;</c>.</summary>
internal static class JsonOutput
{
    /// <summary>For files that people read too.</summary>
    public static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };

    /// <summary>For JSON within HTML.</summary>
    public static readonly JsonWriterOptions Compact = Options with { Indented = false };

    /// <summary>What <paramref name="write"/> writes, as JSON within HTML.</summary>
    public static string CompactText(Action<Utf8JsonWriter> write) =>
        JsonRoom.Written(Compact, write, bytes => Encoding.UTF8.GetString(bytes.WrittenSpan));

    /// <summary>What <paramref name="write"/> writes, as a file that people read too.</summary>
    public static ReadOnlyMemory<byte> File(Action<Utf8JsonWriter> write) => JsonRoom.Written(Options, write, bytes =>
    {
        bytes.Write("\n"u8);
        return (ReadOnlyMemory<byte>)bytes.WrittenSpan.ToArray();
    });
}
