using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;

namespace ShardWiki.Projection;

/// <summary>Values as templates take them.</summary>
internal static class TemplateValue
{
    private static readonly SearchValues<char> Changed = SearchValues.Create(HtmlText.Special + DirectionMarks.All);

    /// <summary>Whether a condition holds: not for nothing, false, zero, an empty text and an empty list.</summary>
    public static bool Holds(object? value) => value switch
    {
        null or false or "" or 0 or 0L => false,
        ICollection list => list.Count > 0,
        _ => true,
    };

    /// <summary>The value's text.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        IEnumerable list => string.Join(',', list.Cast<object?>().Select(Text)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Writes a text so that it is safe as text and within an attribute alike, and shows what turns its direction.</summary>
    public static void Write(string text, TextRoom html)
    {
        // Hot: run for every value of every page, most of which are written as they are.
        if (!text.AsSpan().ContainsAny(Changed))
        {
            html.Write(text);
            return;
        }

        var escaped = new StringBuilder(text.Length + 16);
        HtmlText.AppendValue(escaped, DirectionMarks.Named(text));
        foreach (var chunk in escaped.GetChunks())
        {
            html.Write(chunk.Span);
        }
    }
}
