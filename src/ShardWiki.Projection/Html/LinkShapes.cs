using ShardWiki.Markup;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>How addresses of pages, files, tags and places elsewhere are written in one file of the site.</summary>
internal sealed class LinkShapes(SiteMap map, PagePlace place, HtmlPolicy policy)
{
    /// <summary>A link to a page, a change or a file.</summary>
    public LinkShape To(Identity id) => map.FindPage(id) is not null ? ToPage(id, "")
        : map.FindChange(id) is { } change ? ChangeEntries.Shape(map, change, place) : ToAsset(id);

    /// <summary>A link to a page, or to a place on it.</summary>
    public LinkShape ToPage(Identity id, string fragment)
    {
        var to = map.Page(id);
        var file = map.LinkFile(to, fragment);
        return new LinkShape
        {
            Address = place.LinkTo(file) + Href.Fragment(ContentId.Of("", fragment)),
            Label = to.Read.Facts.Title,
        };
    }

    /// <summary>A link to a file.</summary>
    public LinkShape ToAsset(Identity id) => new()
    {
        Address = place.LinkTo(map.Addresses.Asset(id)),
        Label = map.FindAsset(id)?.Gathered.Path.Name ?? "",
    };

    /// <summary>A file in place where it is a picture.</summary>
    public LinkShape Picture(Identity asset) => map.Addresses.IsPicture(asset)
        ? ToAsset(asset) with { IsPicture = true }
        : ToAsset(asset) with { Class = "embed" };

    /// <summary>A link to the pages that have a tag.</summary>
    public LinkShape ToTag(string tag) => map.Addresses.Tag(tag) is { } file
        ? new LinkShape { Address = place.LinkTo(file), Class = "tag", Label = tag }
        : Broken(tag, "");

    /// <summary>
    /// A link to a place elsewhere. An address that leaves the scheme open means a web server, also where the site is read
    /// from a disk.
    /// </summary>
    public LinkShape ToOutside(string written)
    {
        var url = UrlScheme.NamesHost(written) ? "https:" + written : written;
        return policy.AllowsUrl("href", url)
            ? new LinkShape { Address = url, Class = "external", IsOutside = true, Label = written }
            : new LinkShape
            {
                Class = "unsafe",
                Title = "This link is not followed: its scheme is not allowed.",
                Label = written,
            };
    }

    /// <summary>
    /// A picture elsewhere. The site loads nothing from there (its content security policy says so): it is a link.
    /// </summary>
    public LinkShape OutsidePicture(string url)
    {
        if (url.StartsWith("data:", StringComparison.Ordinal) && policy.AllowsUrl("src", url))
        {
            return new LinkShape { Address = url, IsPicture = true };
        }

        var shape = ToOutside(url);
        return shape.Address is null ? shape : shape with { Class = "external picture" };
    }

    /// <summary>A link that leads nowhere.</summary>
    public static LinkShape Broken(string target, string closest) => new()
    {
        Class = "broken",
        Title = closest.Length > 0
            ? $"Nothing is called “{target}”; the closest is “{closest}”."
            : $"Nothing is called “{target}”.",
        Label = target,
    };
}
