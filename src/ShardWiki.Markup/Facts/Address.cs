using ShardWiki.Model;

namespace ShardWiki.Markup;

/// <summary>What a link's address is: outside the union, or a path with a fragment.</summary>
internal static class Address
{
    /// <summary>True for a scheme (two letters or more, so that a drive is none) or <c>//host</c>.</summary>
    public static bool IsExternal(ReadOnlySpan<char> address)
    {
        if (address.StartsWith("//"))
        {
            return true;
        }

        var colon = address.IndexOf(':');
        if (colon < 2 || !char.IsAsciiLetter(address[0]))
        {
            return false;
        }

        foreach (var c in address[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return colon + 1 < address.Length && !char.IsWhiteSpace(address[colon + 1]);
    }

    /// <summary>True for <c>name@host.tld</c>, which a wiki link may name in ikiwiki.</summary>
    public static bool IsMail(ReadOnlySpan<char> target)
    {
        var at = target.IndexOf('@');
        var host = target[(at + 1)..];
        return at > 0 && target.IndexOfAny(" /\t") < 0 && host.IndexOf('.') > 0 && !host.Contains('@');
    }

    /// <summary>A relative address as path and fragment, percent escapes decoded, a query left out.</summary>
    public static (string Target, string Fragment) Split(string address)
    {
        var mark = address.IndexOf('#', StringComparison.Ordinal);
        var path = mark < 0 ? address : address[..mark];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        path = query < 0 ? path : path[..query];
        return (Unescaped(path), mark < 0 ? "" : Unescaped(address[(mark + 1)..]));
    }

    private static string Unescaped(string text) =>
        NormalForm.Of(text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text);
}
