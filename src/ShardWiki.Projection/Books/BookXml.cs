using System.Net;
using System.Security;

namespace ShardWiki.Projection;

/// <summary>The small parts that the files of a book are made of.</summary>
internal static class BookXml
{
    /// <summary>The style sheet, beside the package.</summary>
    public const string Style = "book.css";

    /// <summary>Words as they stand in XML; what XML cannot hold is left out.</summary>
    public static string Text(string words) => SecurityElement.Escape(string.Concat(words.EnumerateRunes()
        .Where(r => r.Value is >= ' ' or '\t' or '\n' && r.Value is not (0xFFFE or 0xFFFF))));

    /// <summary>A whole file.</summary>
    public static string Page(string title, string style, string body) =>
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n"
        + "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"en\" xml:lang=\"en\">\n"
        + $"<head><title>{title}</title><link rel=\"stylesheet\" type=\"text/css\" href=\"{style}\"/></head>\n<body>\n{body}</body>\n</html>\n";

    /// <summary>The way from a file to the folder of the package.</summary>
    public static string Up(string file) => string.Concat(Enumerable.Repeat("../", file.Count(c => c == '/')));

    /// <summary>Whether an address is one of another place.</summary>
    public static bool IsElsewhere(string href) =>
        href.StartsWith("//", StringComparison.Ordinal) || href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        || href.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || href.StartsWith("http:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The file of the site that a relative address leads to from a file; null where it leads out of the site.</summary>
    public static (string Path, string Fragment)? Resolved(string file, string href)
    {
        var hash = href.IndexOf('#', StringComparison.Ordinal);
        var (path, fragment) = hash < 0 ? (href, "") : (href[..hash], href[(hash + 1)..]);
        if (IsElsewhere(href) || path.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        var steps = file.Split('/')[..^1].ToList();
        foreach (var step in path.Length == 0 ? [file.Split('/')[^1]] : path.Split('/'))
        {
            if (step == ".." && steps.Count == 0)
            {
                return null;
            }

            if (step == "..")
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step != ".")
            {
                steps.Add(WebUtility.UrlDecode(step.Replace("+", "%2B", StringComparison.Ordinal)));
            }
        }

        return (string.Join('/', steps), WebUtility.UrlDecode(fragment.Replace("+", "%2B", StringComparison.Ordinal)));
    }

    /// <summary>The media type of a picture that every reader of books shows; null for other files.</summary>
    public static string? PictureType(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".svg" => "image/svg+xml",
        _ => null,
    };
}
