using System.Text;

namespace ShardWiki.Adapters;

/// <summary>
/// An entry as the text of a page: what it is called in front matter, and what it says as one block of HTML, which the
/// guards look at as they do at all HTML of an author's.
/// </summary>
internal static class EntryPage
{
    /// <summary>The text as UTF-8.</summary>
    public static byte[] Of(FeedEntry entry)
    {
        var page = new StringBuilder("---\n");
        page.Append("title: ").Append(Quoted(TitleOf(entry))).Append('\n');
        if (!entry.Tags.IsEmpty)
        {
            page.Append("tags: [").AppendJoin(", ", entry.Tags.Select(Quoted)).Append("]\n");
        }

        page.Append("---\n\n<div>\n").Append(Unbroken($"{entry.Html}\n</div>")).Append('\n');
        if (entry.Link.Length > 0)
        {
            var link = MarkupText.Of(MarkupText.LineOf(entry.Link));
            page.Append("\n<p>Written at <a href=\"").Append(link).Append("\">").Append(link).Append("</a></p>\n");
        }

        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static string TitleOf(FeedEntry entry)
    {
        const int MostWords = 60;
        var title = entry.Title.Length > 0 ? entry.Title : MarkupText.WordsOf(entry.Html);
        return entry.Title.Length > 0 || title.Length <= MostWords ? title : Cut(title, MostWords);
    }

    private static string Cut(string words, int length)
    {
        var space = words.LastIndexOf(' ', length);
        return words[..(space > 0 ? space : char.IsHighSurrogate(words[length - 1]) ? length - 1 : length)] + "…";
    }

    // A block of HTML ends where a line is blank: such a line goes, or where it shows becomes a character.
    private static string Unbroken(string html)
    {
        var (text, isShown) = (new StringBuilder(), false);
        foreach (var line in html.ReplaceLineEndings("\n").Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                text.Append(isShown ? "&#10;" : "");
                continue;
            }

            text.Append(text.Length > 0 ? "\n" : "").Append(line);
            var (open, close) = (LastIn(line, "<pre"), LastIn(line, "</pre"));
            isShown = open == close ? isShown : open > close;
        }

        return text.ToString();
    }

    private static int LastIn(string line, string tag) => line.LastIndexOf(tag, StringComparison.OrdinalIgnoreCase);

    private static string Quoted(string line) =>
        $"\"{line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
