using Markdig.Syntax;
using ShardWiki.Markup;

namespace ShardWiki.Projection;

/// <summary>Writes what is shown letter by letter: code, and pages that no parser sees.</summary>
internal static class CodeWriter
{
    /// <summary>Writes a page that is shown as it is written, under the reason for it.</summary>
    public static void Write(BodyScope scope, LiteralBlock literal)
    {
        scope.Html.Append("<p class=\"alert\">");
        HtmlText.Append(scope.Html, literal.Note);
        scope.Line("</p>");
        scope.Html.Append("<pre class=\"literal\"><code>");
        HtmlText.Append(scope.Html, literal.Text);
        scope.Line("</code></pre>");
    }

    /// <summary>Writes code; the first word of its info string, where there is one, names the language.</summary>
    public static void Write(BodyScope scope, CodeBlock code, string? info)
    {
        var language = WrittenCode.LanguageOf(info);
        if (language == "math" && FormulaWriter.Find(scope, WrittenCode.TextOf(code).Trim(), isDisplay: true) is { } formula)
        {
            scope.Made("div", $"<div class=\"formula\">{formula}</div>\n");
            return;
        }

        if (language == WrittenCode.Mermaid)
        {
            DiagramWriter.Write(scope, WrittenCode.TextOf(code));
            return;
        }

        scope.Html.Append("<pre><code");
        if (language.Length > 0)
        {
            HtmlText.AppendAttribute(scope.Html, "class", $"language-{language}");
        }

        scope.Html.Append('>');
        Highlight.Append(scope.Html, WrittenCode.TextOf(code), language);
        scope.Line("</code></pre>");
    }
}
