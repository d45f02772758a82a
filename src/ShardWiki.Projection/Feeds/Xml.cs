using System.Buffers;
using System.Text;
using System.Xml;

namespace ShardWiki.Projection;

/// <summary>
/// How this room writes XML: UTF-8 without a mark, lines that end with <c>\n</c>, nothing that XML cannot hold.
/// </summary>
internal static class Xml
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Replace,
    };

    // What XML cannot hold, and halves of signs, which may have no other half.
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
    [
        .. Enumerable.Range(0, ' ').Where(c => c is not ('\t' or '\n')).Select(c => (char)c), '\uFFFE', '\uFFFF',
        .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c),
    ]);

    /// <summary>The document whose root element is <paramref name="root"/>.</summary>
    public static ReadOnlyMemory<byte> Document(string root, string xmlns, Action<XmlWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            xml.WriteStartElement(root, xmlns);
            write(xml);
            xml.WriteEndElement();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <summary><paramref name="text"/> without characters that XML 1.0 cannot hold; they show as U+FFFD.</summary>
    public static string Printable(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspicious))
        {
            return text;
        }

        var printable = new StringBuilder(text.Length);
        Span<char> signs = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            var allowed = rune.Value is '\t' or '\n' or >= ' ' and not (0xFFFE or 0xFFFF);
            printable.Append(allowed ? signs[..rune.EncodeToUtf16(signs)] : "\uFFFD");
        }

        return printable.ToString();
    }
}
