using System.Buffers;
using System.Numerics;
using System.Text;
using ShardWiki.Markup;

namespace ShardWiki.Projection;

/// <summary>
/// What the text of a page gives to be searched: how it begins, and every term with how much it is said and where first.
/// It is bytes, so that it can be remembered as it is; title and tags are not in it.
/// </summary>
/// <remarks>
/// One byte that tells whether the first heading is the title; the beginning, with two bytes of length; then for each term
/// its length, its UTF-8, its weight and its section.
/// </remarks>
public readonly record struct PageWords(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Weight of a term that stands in a heading; below it, how often the term is said, as a power of two.</summary>
    internal const byte InHeading = 8;

    /// <summary>Sections are counted to here; what stands further down counts as of this one.</summary>
    internal const int LastSection = 63;

    private const int LongestBeginning = 480;
    private const int HeadLength = 3;

    /// <summary>Whether the first heading is the title, and is no section.</summary>
    internal bool TitleIsFirstHeading => Bytes.Span[0] == 1;

    /// <summary>The beginning of the text.</summary>
    internal string Beginning => Encoding.UTF8.GetString(Bytes.Span.Slice(HeadLength, LengthOfBeginning));

    /// <summary>The terms, for <see cref="Next"/>.</summary>
    internal ReadOnlySpan<byte> Rest => Bytes.Span[(HeadLength + LengthOfBeginning)..];

    private int LengthOfBeginning => Bytes.Span[1] | (Bytes.Span[2] << 8);

    /// <summary>What <paramref name="page"/> gives to be searched.</summary>
    public static PageWords Of(ParsedPage page)
    {
        using var counting = WordCounting.Begin();
        var titles = page.Document.TitleIsFirstHeading ? 1 : 0;
        var (heading, section) = (0, 0);
        foreach (var line in page.Text.AsSpan().EnumerateLines())
        {
            var headings = page.Facts.Headings;
            var isHeading = heading < headings.Length && line.SequenceEqual(headings[heading].Text);
            if (isHeading)
            {
                heading++;
                section = Math.Clamp(heading - titles, 0, LastSection);
            }

            counting.Line(line, isHeading, (byte)section);
        }

        return new PageWords(Written(titles == 1, BeginningOf(page), counting));
    }

    /// <summary>
    /// The next term of <paramref name="rest"/>, which is <see cref="Rest"/> at first: its UTF-8, its weight, and the number
    /// of the heading that it first stands below. False where there is none.
    /// </summary>
    internal static bool Next(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> term, out byte weight, out byte section)
    {
        term = default;
        (weight, section) = (0, 0);
        if (rest.IsEmpty)
        {
            return false;
        }

        var length = rest[0];
        (weight, section) = (rest[length + 1], rest[length + 2]);
        term = rest.Slice(1, length);
        rest = rest[(length + HeadLength)..];
        return true;
    }

    private static string BeginningOf(ParsedPage page)
    {
        var text = page.Document.TitleIsFirstHeading && page.Text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end
            ? page.Text[(end + 1)..] : page.Document.TitleIsFirstHeading ? "" : page.Text;
        var cut = Math.Min(text.Length, LongestBeginning);
        return text[..(cut > 0 && char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut)].Replace('\n', ' ');
    }

    private static byte[] Written(bool titleIsFirstHeading, string beginning, WordCounting counting)
    {
        var bytes = counting.Written;
        var length = Encoding.UTF8.GetByteCount(beginning);
        bytes.Write([(byte)(titleIsFirstHeading ? 1 : 0), (byte)length, (byte)(length >> 8)]);
        Encoding.UTF8.GetBytes(beginning, bytes);
        Span<byte> term = stackalloc byte[Terms.Longest * 3];
        foreach (var (word, (count, isInHeading, section)) in counting.All)
        {
            var size = Encoding.UTF8.GetBytes(word, term);
            bytes.Write([(byte)size]);
            bytes.Write(term[..size]);
            bytes.Write([(byte)((isInHeading ? InHeading : 0) + Math.Min(7, BitOperations.Log2((uint)count) + 1)), section]);
        }

        return bytes.WrittenSpan.ToArray();
    }
}
