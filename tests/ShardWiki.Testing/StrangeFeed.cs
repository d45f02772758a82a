using System.Security;

namespace ShardWiki.Testing;

/// <summary>Feeds whose every part is somebody's attack, as far as XML can carry it.</summary>
public static class StrangeFeed
{
    /// <summary>A feed of Atom with an entry for each id, of these words as title, author, link and content.</summary>
    public static string Of(IEnumerable<(string Id, string Words)> entries) =>
        Titled(entries.Select(entry => (entry.Id, entry.Words, entry.Words)));

    /// <summary>The same where titles are other words.</summary>
    public static string Titled(IEnumerable<(string Id, string Title, string Words)> entries) =>
        $"<feed xmlns=\"http://www.w3.org/2005/Atom\">{string.Concat(entries.Select(Entry))}</feed>\n";

    private static string Entry((string Id, string Title, string Words) entry)
    {
        var (title, words) = (Carried(entry.Title), Carried(entry.Words));
        return $"""
            <entry><id>{Carried(entry.Id)}</id><title type="html">{title}</title><link href="{words}"/>
            <author><name>{words}</name></author><updated>2024-05-01T12:00:00Z</updated><content type="html">{words}</content></entry>
            """;
    }

    private static string Carried(string words) =>
        SecurityElement.Escape(string.Concat(words.EnumerateRunes().Where(IsCarried)));

    private static bool IsCarried(System.Text.Rune rune) =>
        rune.Value is '\t' or '\n' or '\r' or >= ' ' and not (0xfffe or 0xffff);
}
