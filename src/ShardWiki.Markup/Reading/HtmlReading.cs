using Markdig.Helpers;

namespace ShardWiki.Markup;

/// <summary>
/// Reads the HTML that an author wrote between Markdown: what a reader sees of it (no tags, comments or scripts,
/// entities decoded), and the anchors that it sets. Its links are not read: the room that renders resolves them.
/// </summary>
internal sealed class HtmlReading(HtmlRemovals removals)
{
    private static readonly string[] Phrasing =
    [
        "a", "abbr", "b", "code", "em", "font", "i", "kbd", "mark",
        "s", "small", "span", "strong", "sub", "sup", "tt", "u",
    ];

    /// <summary>True once any was met.</summary>
    public bool WasMet { get; private set; }

    public SortedSet<string> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes a piece of HTML, of whose every character <paramref name="placeOf"/> knows the place.</summary>
    public void Take(string html, VisibleText text, Func<int, int> placeOf)
    {
        WasMet = true;
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            open = open < 0 ? html.Length : open;
            text.Append(Decoded(html[at..open]));
            at = open == html.Length ? open : TakeMarkup(html, open, text, placeOf(open));
        }
    }

    /// <summary>Takes the tag, comment or hidden element at <paramref name="open"/> and says where it ends.</summary>
    private int TakeMarkup(string html, int open, VisibleText text, int place)
    {
        var next = open + 1 < html.Length ? html[open + 1] : ' ';
        if (html.AsSpan(open).StartsWith("<!--"))
        {
            return After(html, "-->", open + 4);
        }

        if (next is '!' or '?')
        {
            return After(html, ">", open);
        }

        if (!char.IsAsciiLetter(next) && next != '/')
        {
            text.Append("<");
            return open + 1;
        }

        var tag = new HtmlTag(html, open);
        var name = tag.Name.ToString().ToLowerInvariant();
        var end = tag.ReadTo(Anchors, removals, place);
        if (!Phrasing.Contains(name, StringComparer.Ordinal))
        {
            text.Append(" ");
        }

        return name is "script" or "style" or "template" && !tag.IsClosing ? EndOf(html, name, end) : end;
    }

    private static int EndOf(string html, string name, int from)
    {
        var found = html.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? html.Length : found;
    }

    private static int After(string html, string mark, int from)
    {
        var found = from > html.Length ? -1 : html.IndexOf(mark, from, StringComparison.Ordinal);
        return found < 0 ? html.Length : found + mark.Length;
    }

    private static string Decoded(string text) =>
        text.Contains('&', StringComparison.Ordinal) ? HtmlHelper.Unescape(text, removeBackSlash: false) : text;
}
