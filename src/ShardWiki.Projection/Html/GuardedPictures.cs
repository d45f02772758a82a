using System.Text;
using AngleSharp.Dom;

namespace ShardWiki.Projection;

/// <summary>Writes the pictures of a guarded tree: those of the union, and words in the place of all others.</summary>
internal sealed class GuardedPictures(StringBuilder html, KeptAttributes kept, IGuardedLinks links)
{
    /// <summary>Writes one; <paramref name="isInLink"/> where a link is open around it.</summary>
    public void Write(IElement element, bool isInLink)
    {
        var shape = links.Picture(element.GetAttribute(HtmlGuard.LinkMark), element.GetAttribute("src"));
        var alt = element.GetAttribute("alt") ?? "";
        if (shape is null)
        {
            HtmlText.AppendTag(html, "img", kept.Of(element, _ => true));
        }
        else if (shape is { Address: { } source, IsPicture: true })
        {
            var others = kept.Of(element, n => n is not ("src" or "alt" or "loading"));
            HtmlText.AppendTag(html, "img", others.Prepend(("alt", alt)).Prepend(("src", source)).Append(("loading", "lazy")));
        }
        else
        {
            // A picture that cannot be shown is named; within a link its name is the link's words.
            (isInLink ? shape.InLink() : shape).AppendName(html, alt);
        }
    }
}
