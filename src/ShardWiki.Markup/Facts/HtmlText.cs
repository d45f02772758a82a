using Markdig.Helpers;

namespace ShardWiki.Markup;

/// <summary>What a reader sees of HTML that an author wrote: no tags, no comments, no scripts, entities decoded.</summary>
internal static class HtmlText
{
    private static readonly string[] Hidden = ["script", "style", "template"];

    public static void AppendTo(VisibleText text, string html)
    {
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
            {
                text.Append(Decoded(html[at..]));
                return;
            }

            text.Append(Decoded(html[at..open]));
            at = Skip(html, open);
            if (at == open)
            {
                text.Append("<");
                at++;
            }
            else if (!IsInline(html.AsSpan(open)))
            {
                text.Append(" ");
            }
        }
    }

    /// <summary>Where the tag, comment or hidden element at <paramref name="open"/> ends; itself where none begins.</summary>
    private static int Skip(string html, int open)
    {
        var rest = html.AsSpan(open);
        if (rest.StartsWith("<!--"))
        {
            return After(html, "-->", open + 4);
        }

        if (rest.Length < 2 || !(char.IsAsciiLetter(rest[1]) || rest[1] is '/' or '!' or '?'))
        {
            return open;
        }

        foreach (var name in Hidden)
        {
            if (rest[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return After(html, ">", AfterName(html, "</" + name, open));
            }
        }

        return After(html, ">", open);
    }

    private static int AfterName(string html, string mark, int from)
    {
        var found = html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? html.Length : found;
    }

    private static int After(string html, string mark, int from)
    {
        var found = from > html.Length ? -1 : html.IndexOf(mark, from, StringComparison.Ordinal);
        return found < 0 ? html.Length : found + mark.Length;
    }

    private static bool IsInline(ReadOnlySpan<char> tag)
    {
        var name = tag[1..].TrimStart('/');
        var end = name.IndexOfAnyExceptInRange('a', 'z');
        return (end < 0 ? name : name[..end]) is "a" or "b" or "i" or "em" or "strong" or "span" or "code" or "tt" or "sub" or "sup"
            or "u" or "s" or "small" or "font" or "kbd";
    }

    private static string Decoded(string text) =>
        text.Contains('&', StringComparison.Ordinal) ? HtmlHelper.Unescape(text, removeBackSlash: false) : text;
}
