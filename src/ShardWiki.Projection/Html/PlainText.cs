using System.Text;
using Markdig.Syntax.Inlines;

namespace ShardWiki.Projection;

/// <summary>The words of inlines without their markup, as the alternative text of a picture.</summary>
internal static class PlainText
{
    /// <summary>The words within <paramref name="container"/>.</summary>
    public static string Of(ContainerInline container)
    {
        var text = new StringBuilder();
        Append(text, container);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ContainerInline container)
    {
        foreach (var inline in container)
        {
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.ContentSpan),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                LineBreakInline => text.Append(' '),
                _ => text,
            };
            if (inline is ContainerInline inner)
            {
                Append(text, inner);
            }
        }
    }
}
