using System.Text;
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
        var language = Language(info);
        if (language == "math" && FormulaWriter.Find(scope, Text(code).Trim(), isDisplay: true) is { } formula)
        {
            scope.Made("div", $"<div class=\"formula\">{formula}</div>\n");
            return;
        }

        var isDiagram = language == "mermaid";
        if (isDiagram)
        {
            scope.Line("<div class=\"diagram\">");
            scope.Line("<p class=\"diagram-title\">Diagram, as it is written in Mermaid</p>");
        }

        scope.Html.Append("<pre><code");
        if (language.Length > 0)
        {
            HtmlText.AppendAttribute(scope.Html, "class", $"language-{language}");
        }

        scope.Html.Append('>');
        Highlight.Append(scope.Html, Text(code), language);
        scope.Line("</code></pre>");
        if (isDiagram)
        {
            scope.Line("</div>");
        }
    }

    private static string Text(CodeBlock code)
    {
        var text = new StringBuilder();
        for (var i = 0; i < code.Lines.Count; i++)
        {
            text.Append(code.Lines.Lines[i].Slice.AsSpan()).Append('\n');
        }

        return text.ToString();
    }

    // Info strings say more than the language at times: "rust,ignore", "{.python .numberLines}".
    private static string Language(string? info)
    {
        var word = (info ?? "").TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '-' or '_');
        return string.Concat(word).ToLowerInvariant();
    }
}
