using System.Text;

namespace ShardWiki.Projection;

/// <summary>Directives that show a text of their own in some way: folded, beside, as code, or elsewhere.</summary>
internal static class TextDirectives
{
    /// <summary><c>more</c>: the text on the page itself, and where the page is shown in another, a link to it.</summary>
    public static DirectiveHtml More(DirectiveCall call) => call.Links.IsTranscluded && IsCutHere(call)
        ? DirectiveHtml.Block($"<p class=\"made-more\">{call.LinkTo(call.Page.Id, call.Find("linktext") ?? "more")}</p>\n")
        : call.Text(call.Find("text") ?? "");

    // Where it says on which pages, it is whole on all others.
    private static bool IsCutHere(DirectiveCall call) => call.Find("pages") is not { } spec
        || (call.Links.Place.Owner is { } shown && call.Budget.TakesSpec(spec)
            && call.Map.Specs.Holds(call.Query(spec, ""), shown, out _) == true);

    /// <summary><c>sidebar</c>: a text beside the page.</summary>
    public static DirectiveHtml Sidebar(DirectiveCall call)
    {
        if (call.Links.IsTranscluded || call.Find("content") is not { } content)
        {
            return DirectiveHtml.Nothing;
        }

        return DirectiveHtml.Block($"<aside class=\"made-sidebar\">\n{AsBlock(call.Text(content))}</aside>\n");
    }

    /// <summary><c>toggle</c>: a link to a text that is folded; a browser unfolds it.</summary>
    public static DirectiveHtml Toggle(DirectiveCall call)
    {
        var (id, words) = (call.Find("id") ?? "default", call.Find("text") ?? "more");
        var isThere = call.Page.Read.Facts.Directives
            .Any(d => d.Directive.Name == "toggleable" && (d.Directive.Find("id") ?? "default") == id);
        return DirectiveHtml.Line(isThere
            ? DirectiveCall.Link(call.Links.OwnPlace(Anchor(id)) with { Class = "made-toggle" }, words)
            : HtmlText.Of(words));
    }

    /// <summary><c>toggleable</c>: a text that is folded until somebody asks for it; no script is needed.</summary>
    public static DirectiveHtml Toggleable(DirectiveCall call)
    {
        var isOpen = call.Says("open", false);
        var html = new StringBuilder("<details class=\"made-toggleable\"").Append(isOpen ? " open=\"\"" : "");
        html.Append(">\n<summary>").Append(isOpen ? "less" : "more").Append("</summary>\n<div");
        var id = call.Links.Id(Anchor(call.Find("id") ?? "default"));
        if (call.Budget.TakesId(id))
        {
            // Of several that are called the same, a link leads to the first.
            HtmlText.AppendAttribute(html, "id", id);
        }

        html.Append(">\n").Append(AsBlock(call.Text(call.Find("text") ?? ""))).Append("</div>\n</details>\n");
        return DirectiveHtml.Block(html.ToString());
    }

    /// <summary><c>format</c>: a text of another kind; what is no wiki text is shown as code.</summary>
    public static DirectiveHtml Format(DirectiveCall call)
    {
        if (call.Bare is not [var kind, var text, ..])
        {
            return call.Trouble("it needs a kind of text and the text");
        }

        if (kind is "mdwn" or "md" or "markdown")
        {
            return call.Text(text);
        }

        var language = string.Concat(kind.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '-' or '_')).ToLowerInvariant();
        var html = new StringBuilder("<pre><code");
        if (language.Length > 0)
        {
            HtmlText.AppendAttribute(html, "class", $"language-{language}");
        }

        Highlight.Append(html.Append('>'), text.Trim('\n'), language);
        return DirectiveHtml.Block(html.Append("\n</code></pre>\n").ToString());
    }

    /// <summary>What was made, as a block of its own.</summary>
    public static string AsBlock(DirectiveHtml made) =>
        made.IsBlock || made.Html.Length == 0 ? made.Html : $"<p>{made.Html}</p>\n";

    private static string Anchor(string id) =>
        "toggle-" + string.Concat(id.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
}
