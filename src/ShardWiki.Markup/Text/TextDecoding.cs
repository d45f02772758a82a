using System.Buffers;
using System.Text.Unicode;

namespace ShardWiki.Markup;

/// <summary>
/// Bytes as text, always the same way: UTF-8 without its mark, UTF-16 where a mark says so; what is neither becomes
/// U+FFFD, as do NUL (CommonMark 2.3) and the two noncharacters that stand for directives while a page is parsed.
/// </summary>
internal static class TextDecoding
{
    public const char Open = '\uFDD0';
    public const char Close = '\uFDD1';
    private const char Replacement = '\uFFFD';

    public static DecodedText Of(ReadOnlySpan<byte> bytes)
    {
        var text = Tidy(PageText.Of(bytes));
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return text with { IsUtf16 = true };
        }

        var body = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
        return Utf8.IsValid(body) ? text : text with { BrokenAt = FirstBroken(body) };
    }

    private static DecodedText Tidy(string text)
    {
        var lines = text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;
        var nul = lines.IndexOf('\0', StringComparison.Ordinal);
        var plain = lines.AsSpan().IndexOfAny('\0', Open, Close) < 0
            ? lines
            : lines.Replace('\0', Replacement).Replace(Open, Replacement).Replace(Close, Replacement);
        return new DecodedText(plain) { NulAt = nul };
    }

    /// <summary>The offset of the first broken sequence in the text with tidy line ends.</summary>
    private static int FirstBroken(ReadOnlySpan<byte> body)
    {
        var before = new char[body.Length];
        var status = Utf8.ToUtf16(body, before, out _, out var written, replaceInvalidSequences: false);
        var sound = before.AsSpan(0, written);
        return status == OperationStatus.Done ? -1 : written - CarriageReturnsDropped(sound);
    }

    private static int CarriageReturnsDropped(ReadOnlySpan<char> text) => text.Count("\r\n");
}
