using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>
/// Turns the bytes of one page into what they say. It is pure, may be called from many threads, and never throws on
/// content: what is odd is a finding, and what meets a limit is shown as plain text.
/// </summary>
public static class PageParse
{
    private const int LongestExcerpt = 256 * 1024;
    private const string TooLong = "This page is too long to be shown; this is its beginning.";
    private const string Broken = "these bytes are no UTF-8 and show as '\uFFFD': save the page as UTF-8";

    /// <summary>Parses <paramref name="source"/> as its dialect reads it.</summary>
    public static ParsedPage Of(PageSource source)
    {
        var isTooLong = source.Bytes.Length > PageLimit.Bytes.Allowed;
        var decoded = TextDecoding.Of(isTooLong ? Cut(source.Bytes.Span) : source.Bytes.Span);
        var text = new SourceText(source.Place, decoded.Text);
        var findings = new PageFindings(text);
        Report(decoded, findings);
        if (isTooLong)
        {
            var met = new LimitMet(PageLimit.Bytes, source.Bytes.Length, 0);
            findings.Add(FindingCode.LimitMet, 0, met.Message);
            var page = LiteralPage.Of(source, decoded.Text, findings, TooLong);
            return page with { Facts = page.Facts with { IsExcerpt = true } };
        }

        var parsed = decoded.IsBinary
            ? LiteralPage.Of(source, decoded.Text, findings, "This page holds bytes that are no text.")
            : MarkdownPage.Of(source, text, findings);
        return parsed with { Facts = parsed.Facts with { Lines = LinesOf(source.Bytes.Span) } };
    }

    private static int LinesOf(ReadOnlySpan<byte> bytes) =>
        bytes.Count((byte)'\n') + (bytes.IsEmpty || bytes[^1] == '\n' ? 0 : 1);

    private static void Report(DecodedText decoded, PageFindings findings)
    {
        if (decoded.IsUtf16)
        {
            findings.Add(FindingCode.NotUtf8, 0, "the page is UTF-16: save it as UTF-8");
        }

        if (decoded.BrokenAt >= 0)
        {
            findings.Add(FindingCode.NotUtf8, decoded.BrokenAt, Broken);
        }

        if (decoded.NulAt >= 0)
        {
            findings.Add(FindingCode.HoldsNul, decoded.NulAt, "the page holds a NUL byte, which shows as '\uFFFD'");
        }
    }

    /// <summary>The beginning of an overlong page, cut between characters.</summary>
    private static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> bytes)
    {
        var end = LongestExcerpt;
        while (end > 0 && (bytes[end] & 0xC0) == 0x80)
        {
            end--;
        }

        return bytes[..end];
    }
}
