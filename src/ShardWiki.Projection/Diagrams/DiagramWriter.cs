using System.Globalization;
using System.Text;
using ShardWiki.Markup;

namespace ShardWiki.Projection;

/// <summary>
/// Shows diagrams: the picture that was drawn of one, with what is written folded below it; or what is written alone, under
/// a label that says so.
/// </summary>
internal static class DiagramWriter
{
    private const string Label = "Diagram, as it is written in Mermaid";

    /// <summary>Writes the diagram that <paramref name="text"/> says.</summary>
    public static void Write(BodyScope scope, string text)
    {
        if (scope.Links.Diagram(text) is { } drawn)
        {
            scope.Made("div", Drawn(scope.Links.Place.LinkTo(drawn.File), drawn.Size, text));
            return;
        }

        scope.Line("<div class=\"diagram\">");
        scope.Line($"<p class=\"diagram-title\">{Label}</p>");
        scope.Line($"{Written(text)}</div>");
    }

    private static string Drawn(string address, (int Width, int Height) size, string text)
    {
        var html = new StringBuilder("<figure class=\"diagram\">");
        IEnumerable<(string, string)> room = size.Width > 0 && size.Height > 0
            ? [("width", size.Width.ToString(CultureInfo.InvariantCulture)), ("height", size.Height.ToString(CultureInfo.InvariantCulture))]
            : [];
        // On a small screen a large one can only be read by itself.
        HtmlText.AppendTag(html, "a", [("href", address)]);
        HtmlText.AppendTag(html, "img", [("src", address), ("alt", NameOf(text)), .. room, ("loading", "lazy")]);
        return html.Append("</a><details><summary>").Append(Label).Append("</summary>").Append(Written(text)).Append("</details></figure>\n").ToString();
    }

    private static string Written(string text)
    {
        var html = new StringBuilder($"<pre><code class=\"language-{WrittenCode.Mermaid}\">");
        Highlight.Append(html, text, WrittenCode.Mermaid);
        return html.Append("</code></pre>\n").ToString();
    }

    // Mermaid's own way to say what a diagram shows.
    private static string NameOf(string text) =>
        text.Split('\n').Select(line => line.Trim())
            .Where(line => line.StartsWith("accTitle", StringComparison.Ordinal) && line.Contains(':', StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())
            .FirstOrDefault(name => name.Length > 0) ?? "Diagram; it is written below";
}
