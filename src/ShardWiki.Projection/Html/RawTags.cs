namespace ShardWiki.Projection;

/// <summary>
/// Keeps a tag that an author did not close from swallowing the rest of the page: elements whose content a parser does
/// not read as HTML stay text unless they end in the same piece of HTML (as GFM 6.11 does, and for the same reason).
/// </summary>
internal static class RawTags
{
    /// <summary><paramref name="html"/>, one piece as Markdown found it, with such tags as text.</summary>
    public static string Defused(string html)
    {
        if (!html.Contains('<', StringComparison.Ordinal))
        {
            return html;
        }

        return RawTagPattern.Opening().Replace(html, tag =>
        {
            var end = html.IndexOf("</" + tag.Groups["name"].Value, tag.Index, StringComparison.OrdinalIgnoreCase);
            return end >= 0 && !tag.Groups["name"].Value.Equals("plaintext", StringComparison.OrdinalIgnoreCase)
                ? tag.Value
                : "&lt;" + tag.Value[1..];
        });
    }
}
