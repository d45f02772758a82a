using System.Net;
using System.Text;

namespace ShardWiki.Adapters;

/// <summary>Between words and HTML. Nothing here makes HTML safe: that is what the guards of the rendering room do.</summary>
internal static class MarkupText
{
    /// <summary>Words as HTML, in text and in attributes alike.</summary>
    public static string Of(string words) => words
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>
    /// The words of some HTML in one line, without its tags, cut where there are too many for a title.
    /// </summary>
    public static string WordsOf(string html)
    {
        var text = new StringBuilder();
        for (var at = 0; at < html.Length && text.Length < 8 * FeedBounds.WordLength;)
        {
            var open = html.IndexOf('<', at);
            text.Append(html, at, (open < 0 ? html.Length : open) - at).Append(' ');
            var close = open < 0 ? -1 : html.IndexOf('>', open);
            at = open < 0 || close < 0 ? html.Length : close + 1;
        }

        return LineOf(WebUtility.HtmlDecode(text.ToString()));
    }

    /// <summary>Words in one line, cut where there are too many.</summary>
    public static string LineOf(string words)
    {
        var kept = words.Select(c => char.IsWhiteSpace(c) || char.IsControl(c) ? ' ' : c).ToArray();
        var line = string.Join(' ', new string(kept).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= FeedBounds.WordLength)
        {
            return line;
        }

        var end = FeedBounds.WordLength - 1;
        return line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)] + "…";
    }
}
