using System.Text;
using HandlebarsDotNet;

namespace ShardWiki.Projection;

/// <summary>Escapes values in templates as the rest of the room does, and nothing more: letters stay letters.</summary>
internal sealed class TemplateEncoder : ITextEncoder
{
    public void Encode(StringBuilder? text, TextWriter target) => Write(text?.ToString(), target);

    public void Encode(string? text, TextWriter target) => Write(text, target);

    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        var whole = new StringBuilder();
        while (text is not null && text.MoveNext())
        {
            whole.Append(text.Current);
        }

        Write(whole.ToString(), target);
    }

    // A name that turns the direction of what follows shows as something else than it is: what turns it is shown instead.
    private static string? Visible(string? text) =>
        text is null || !text.Any(IsTurn)
            ? text
            : string.Concat(text.Select(c => IsTurn(c) ? $"[U+{(int)c:X4}]" : c.ToString()));

    private static bool IsTurn(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static void Write(string? text, TextWriter target)
    {
        // A value may stand in an attribute, so quotes are escaped too.
        var html = new StringBuilder((text?.Length ?? 0) + 16);
        HtmlText.AppendValue(html, Visible(text));
        target.Write(html);
    }
}
