using System.Text;

namespace ShardWiki.Projection;

/// <summary>The HTML of code of which pieces are marked; pieces come in order and may leave gaps, which are plain.</summary>
internal sealed class CodePieces(StringBuilder html, string code)
{
    private int _written;

    /// <summary>Marks the piece from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public void Add(int start, int end, CodeKind kind)
    {
        if (kind == CodeKind.Plain || end <= start)
        {
            return;
        }

        HtmlText.Append(html, code.AsSpan(_written, start - _written));
        html.Append("<span class=\"hl-").Append(ClassOf(kind)).Append("\">");
        HtmlText.Append(html, code.AsSpan(start, end - start));
        html.Append("</span>");
        _written = end;
    }

    /// <summary>Writes what is left.</summary>
    public void End() => HtmlText.Append(html, code.AsSpan(_written));

    private static string ClassOf(CodeKind kind) => kind switch
    {
        CodeKind.Note => "note",
        CodeKind.Text => "text",
        CodeKind.Number => "number",
        CodeKind.Word => "word",
        CodeKind.Name => "name",
        CodeKind.Key => "key",
        CodeKind.Added => "added",
        CodeKind.Removed => "removed",
        _ => "prompt",
    };
}
