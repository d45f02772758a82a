using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace ShardWiki.Projection;

/// <summary>Writes the notes at a page's foot, and the marks that lead there and back.</summary>
internal sealed class FootnoteWriter(BodyScope scope)
{
    /// <summary>Writes the notes that the page refers to, in the order of their marks.</summary>
    public void Write(FootnoteGroup notes, BodyWriter blocks)
    {
        scope.LeaveToGuard();
        scope.Line("<div class=\"footnotes\">");
        scope.Line("<ol>");
        foreach (var note in notes.OfType<Footnote>().Where(n => n.Order > 0).OrderBy(n => n.Order))
        {
            scope.Open("li", scope.Id($"fn:{note.Order}"));
            scope.Html.Append('\n');
            blocks.WriteBlocks(note, Tightness.Loose);
            scope.Line("</li>");
        }

        scope.Line("</ol>");
        scope.Line("</div>");
    }

    /// <summary>Writes a mark in the text, or after a note the way back to it.</summary>
    public void Write(FootnoteLink note)
    {
        scope.LeaveToGuard();
        // Within another page the notes may be missing, and a link to them would lead nowhere.
        if (scope.Links.IsTranscluded)
        {
            scope.Html.Append(note.IsBackLink ? "" : $"<sup>{note.Footnote.Order}</sup>");
            return;
        }

        var (element, id, target) = note.IsBackLink
            ? ("span", $"fnback:{note.Index}", $"fnref:{note.Index}")
            : ("sup", $"fnref:{note.Index}", $"fn:{note.Footnote.Order}");
        scope.Open(element, scope.Id(id));
        HtmlText.AppendTag(
            scope.Html,
            "a",
            [("href", "#" + scope.Id(target)), ("class", note.IsBackLink ? "footnote-back" : "footnote-ref")]);
        HtmlText.Append(scope.Html, note.IsBackLink ? "↩" : $"{note.Footnote.Order}");
        scope.Html.Append("</a></").Append(element).Append('>');
    }
}
