namespace ShardWiki.Markup;

/// <summary>
/// The scheme of a URL as a browser sees it (WHATWG URL, 4.4), which is more than what stands before a colon.
/// </summary>
public static class UrlScheme
{
    /// <summary>Said of a URL that a browser might read in another way than it looks.</summary>
    public const string Malformed = "!";

    /// <summary>
    /// The scheme in lower case; empty for a relative URL; <see cref="Malformed"/> where control characters hide one.
    /// </summary>
    public static string Of(string url)
    {
        // A browser strips tabs and line ends anywhere, and controls and spaces in front.
        if (url.StartsWith(' ') || url.Any(c => c is < ' ' or '\u007f' or '\\'))
        {
            return Malformed;
        }

        var colon = url.AsSpan().IndexOfAny(":/?#");
        if (colon < 0 || url[colon] != ':')
        {
            return "";
        }

        var scheme = url[..colon];
        return IsScheme(scheme) ? scheme.ToLowerInvariant() : Malformed;
    }

    /// <summary>Whether a URL without scheme leaves the site all the same.</summary>
    public static bool NamesHost(string url) => url.StartsWith("//", StringComparison.Ordinal);

    private static bool IsScheme(string text) =>
        text.Length > 0 && char.IsAsciiLetter(text[0])
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.');
}
