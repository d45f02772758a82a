using System.Text;

namespace ShardWiki.Projection;

/// <summary>
/// Writes text into HTML as the HTML standard serializes it (13.3), so that a parser gives back exactly what was meant
/// and parsing and writing again changes nothing.
/// </summary>
internal static class HtmlText
{
    /// <summary>A character that is none (Unicode, 23.7), and that the HTML parser takes for the end of its text.</summary>
    public const char End = '\uFFFF';

    /// <summary>What is written in another way where it may stand in an attribute.</summary>
    public const string Special = "&\"<>\u00a0\r\0\uFFFF";

    /// <summary>Appends <paramref name="text"/> as text.</summary>
    public static void Append(StringBuilder html, ReadOnlySpan<char> text) => Append(html, text, "&<>\u00a0\r\0\uFFFF");

    /// <summary>Appends one attribute with a space before it.</summary>
    public static void AppendAttribute(StringBuilder html, string name, ReadOnlySpan<char> value)
    {
        html.Append(' ').Append(name).Append("=\"");
        Append(html, value, Special);
        html.Append('"');
    }

    /// <summary>Opens an element with these attributes.</summary>
    public static void AppendTag(
        StringBuilder html, string element, IEnumerable<(string Name, string Value)> attributes)
    {
        html.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            AppendAttribute(html, name, value);
        }

        html.Append('>');
    }

    /// <summary>Appends <paramref name="text"/> so that it is safe as text and within an attribute alike.</summary>
    public static void AppendValue(StringBuilder html, ReadOnlySpan<char> text) =>
        Append(html, text, Special);

    /// <summary><paramref name="text"/> as text.</summary>
    public static string Of(string text)
    {
        var html = new StringBuilder(text.Length);
        Append(html, text);
        return html.ToString();
    }

    private static void Append(StringBuilder html, ReadOnlySpan<char> text, ReadOnlySpan<char> special)
    {
        for (var at = text.IndexOfAny(special); at >= 0; at = text.IndexOfAny(special))
        {
            html.Append(text[..at]).Append(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\u00a0' => "&nbsp;",
                '\r' => "&#13;",
                _ => "\uFFFD",
            });
            text = text[(at + 1)..];
        }

        html.Append(text);
    }
}
