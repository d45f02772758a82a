using System.Collections.Frozen;

namespace ShardWiki.Projection;

/// <summary>
/// Files of a shard that a browser would open as a page or run as one: they are offered as plain text.
/// </summary>
internal static class Untrusted
{
    // XML is among them: a browser runs scripts in XHTML, whatever the file is called.
    private static readonly FrozenSet<string> Endings = FrozenSet.ToFrozenSet(
        [
            ".html", ".htm", ".xhtml", ".xht", ".shtml", ".shtm", ".hta", ".htc", ".mht", ".mhtml", ".xml", ".xsl",
            ".xslt", ".rdf", ".rss", ".atom", ".svgz", ".swf", ".php", ".asp", ".aspx", ".jsp", ".cgi", ".htaccess",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file of this name must not be served as what it says it is.</summary>
    public static bool IsMarkup(string name) =>
        name.LastIndexOf('.') is >= 0 and var dot && Endings.Contains(name[dot..].TrimEnd(' ', '.'));

    /// <summary>Whether a file of this name is a drawing, which may hold more than drawing.</summary>
    public static bool IsDrawing(string name) => name.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file of this name is shown as a picture.</summary>
    public static bool IsPicture(string name) =>
        name.LastIndexOf('.') is >= 0 and var dot
        && name[dot..].ToLowerInvariant()
            is ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".avif" or ".svg" or ".ico";
}
