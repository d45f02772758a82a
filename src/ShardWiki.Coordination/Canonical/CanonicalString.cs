using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace ShardWiki.Coordination;

/// <summary>
/// Strings as RFC 8785 writes them: UTF-8, with no escape but those that JSON demands, in their shortest form.
/// </summary>
internal static class CanonicalString
{
    /// <summary>Writes <paramref name="text"/> in quotes; false where it holds a lone surrogate.</summary>
    public static bool Write(ReadOnlySpan<char> text, ArrayBufferWriter<byte> output)
    {
        output.Write("\""u8);
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAny(Special);
            var run = plain < 0 ? text : text[..plain];
            if (!WritePlain(run, output))
            {
                return false;
            }

            if (plain >= 0)
            {
                WriteEscape(text[plain], output);
            }

            text = plain < 0 ? [] : text[(plain + 1)..];
        }

        output.Write("\""u8);
        return true;
    }

    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);

    private static bool WritePlain(ReadOnlySpan<char> run, ArrayBufferWriter<byte> output)
    {
        var room = output.GetSpan(Encoding.UTF8.GetMaxByteCount(run.Length));
        var status = Utf8.FromUtf16(run, room, out _, out var written, replaceInvalidSequences: false);
        output.Advance(written);
        return status == OperationStatus.Done;
    }

    private static void WriteEscape(char special, ArrayBufferWriter<byte> output)
    {
        var brief = special switch
        {
            '"' => "\\\""u8,
            '\\' => "\\\\"u8,
            '\b' => "\\b"u8,
            '\t' => "\\t"u8,
            '\n' => "\\n"u8,
            '\f' => "\\f"u8,
            '\r' => "\\r"u8,
            _ => [],
        };
        output.Write(brief.IsEmpty ? Encoding.ASCII.GetBytes($"\\u00{(int)special:x2}") : brief);
    }
}
