using Markdig.Syntax.Inlines;

namespace ShardWiki.Projection;

/// <summary>Writes pictures. One that cannot be shown is named, by a link where it stands in none.</summary>
internal sealed class PictureWriter(BodyScope scope, bool isInLink)
{
    /// <summary>Writes a picture, or on a page with HTML of the author's a mark that the guard puts it at.</summary>
    public void Write(Inline picture, string alt)
    {
        if (isInLink)
        {
            scope.LeaveToGuard();
        }

        if (scope.NumberOf(picture) is not { } number)
        {
            HtmlText.Append(scope.Html, alt);
        }
        else if (scope.IsGuarded)
        {
            scope.Html.Append("<img ").Append(HtmlGuard.LinkMark).Append("=\"").Append(number).Append('"');
            HtmlText.AppendAttribute(scope.Html, "alt", alt);
            scope.Html.Append('>');
        }
        else
        {
            Write(scope.Links.PictureAt(number), alt);
        }
    }

    private void Write(LinkShape shape, string alt)
    {
        if (shape is { Address: { } source, IsPicture: true })
        {
            HtmlText.AppendTag(scope.Html, "img", [("src", source), ("alt", alt), ("loading", "lazy")]);
            return;
        }

        if (scope.LinksOfAuthor.IsOpen)
        {
            scope.LeaveToGuard();
        }

        (isInLink ? shape.InLink() : shape).AppendName(scope.Html, alt);
    }
}
