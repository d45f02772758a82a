using System.Buffers;
using System.Text;
using HandlebarsDotNet;

namespace ShardWiki.Projection;

/// <summary>Escapes values in templates as the rest of the room does, and nothing more: letters stay letters.</summary>
internal sealed class TemplateEncoder : ITextEncoder
{
    private static readonly SearchValues<char> Changed = SearchValues.Create(HtmlText.Special + DirectionMarks.All);

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

    // Hot: run for every value of every page, most of which are written as they are.
    private static void Write(string? text, TextWriter target)
    {
        if (!text.AsSpan().ContainsAny(Changed))
        {
            target.Write(text);
            return;
        }

        // A value may stand in an attribute, so quotes are escaped too.
        var html = new StringBuilder((text?.Length ?? 0) + 16);
        HtmlText.AppendValue(html, DirectionMarks.Named(text ?? ""));
        target.Write(html);
    }
}
