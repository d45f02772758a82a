using System.Text;

namespace ShardWiki.Markup;

/// <summary>The bytes of a page as text, without a mark of their encoding; line ends are as they were written.</summary>
public static class PageText
{
    /// <summary>The text of <paramref name="bytes"/>: UTF-16 where a mark says so, else UTF-8; what is neither is U+FFFD.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        _ => Encoding.UTF8.GetString(bytes),
    };
}
