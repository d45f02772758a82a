using System.Text;

namespace ShardWiki.Projection;

/// <summary>
/// What a link of a page becomes: an address to follow, or a mark with the reason why there is none. Attributes are
/// data, escaped where they are written.
/// </summary>
internal sealed record LinkShape
{
    /// <summary>The <c>href</c> or <c>src</c>; null where nothing is to be followed.</summary>
    public string? Address { get; init; }

    /// <summary>Class names; empty for an ordinary link within the site.</summary>
    public string Class { get; init; } = "";

    /// <summary>What a pointer shows; why a link is broken, for instance.</summary>
    public string Title { get; init; } = "";

    /// <summary>The words to show where the author gave none.</summary>
    public string Label { get; init; } = "";

    /// <summary>True for an address outside the site.</summary>
    public bool IsOutside { get; init; }

    /// <summary>
    /// True where the address is a picture to show in place; otherwise it is a link even where a picture was meant.
    /// </summary>
    public bool IsPicture { get; init; }

    /// <summary>The element that carries it as a link.</summary>
    public string Element => Address is null ? "span" : "a";

    /// <summary>The same where it stands in a link already: no link, and no reason either.</summary>
    public LinkShape InLink() => new() { Class = Class, Label = Label };

    /// <summary>Appends the words of a picture that cannot be shown, as a link where there is an address.</summary>
    public void AppendName(StringBuilder html, string alt)
    {
        HtmlText.AppendTag(html, Element, Attributes());
        HtmlText.Append(html, alt.Length > 0 ? alt : Label);
        html.Append("</").Append(Element).Append('>');
    }

    /// <summary>Its attributes in the order in which they are written.</summary>
    public IEnumerable<(string Name, string Value)> Attributes()
    {
        if (Address is not null)
        {
            yield return ("href", Address);
        }

        if (Class.Length > 0)
        {
            yield return ("class", Class);
        }

        if (Title.Length > 0)
        {
            yield return ("title", Title);
        }

        if (IsOutside)
        {
            yield return ("rel", "noopener noreferrer external");
        }
    }
}
