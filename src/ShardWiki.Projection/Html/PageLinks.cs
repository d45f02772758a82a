using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// What becomes of the links of one page in one file of the site: the union says where each leads, and this says how that
/// is written there.
/// </summary>
internal sealed class PageLinks(SiteMap map, UnitedPage page, PagePlace place) : IGuardedLinks
{
    private readonly HtmlPolicy _policy = HtmlPolicy.Standard;

    /// <summary>The page whose links these are.</summary>
    public UnitedPage Page => page;

    /// <summary>The shape of the link with this number.</summary>
    public LinkShape At(int number) => page.Links[number] switch
    {
        LinkTarget.ToPage to => ToPage(to.Page, to.Fragment),
        LinkTarget.ToAsset to => ToAsset(to.Asset),
        LinkTarget.ToTag to => ToTag(to.Tag),
        LinkTarget.Within within => Within(within.Fragment),
        LinkTarget.Outside outside => ToOutside("href", outside.Address),
        LinkTarget.Broken broken => Broken(page.Read.Facts.Links[number].Target, broken.Closest),
        var other => throw new InvalidOperationException($"no shape for {other}"),
    };

    /// <summary>The shape of the picture with this number; the address is what is shown.</summary>
    public LinkShape PictureAt(int number) => page.Links[number] switch
    {
        LinkTarget.ToAsset to when IsPicture(to.Asset) => ToAsset(to.Asset),
        LinkTarget.Outside outside => OutsidePicture(outside.Address),
        // What is no picture is offered as a link, with the words of the picture.
        _ => At(number) is { Address: not null } shape ? shape with { IsOutside = true, Class = "embed" } : At(number),
    };

    public string Id(string id) => ContentId.Of(place.Prefix, id);

    public LinkShape? Link(string? mark, string? href) =>
        Numbered(mark) is { } number ? At(number) : href is null ? null : Raw("href", href);

    public LinkShape? Picture(string? mark, string? source) =>
        Numbered(mark) is { } number ? PictureAt(number) : source is null ? Broken("", "") : Raw("src", source);

    private int? Numbered(string? mark) =>
        int.TryParse(mark, out var number) && number >= 0 && number < page.Links.Length ? number : null;

    private LinkShape Raw(string attribute, string url)
    {
        var trimmed = url.Trim(' ', '\t', '\n', '\r', '\f');
        if (UrlScheme.Of(trimmed).Length > 0 || UrlScheme.NamesHost(trimmed))
        {
            return attribute == "href" ? ToOutside("href", trimmed) : OutsidePicture(trimmed);
        }

        var hash = trimmed.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(trimmed[(hash + 1)..]);
        var path = hash < 0 ? trimmed : trimmed[..hash];
        return path.Length == 0 ? RawWithin(fragment) : RawTo(path, fragment);
    }

    private LinkShape RawWithin(string fragment) =>
        fragment.Length == 0 || HasAnchor(page, fragment) ? Within(fragment) : Broken("#" + fragment, "");

    private LinkShape RawTo(string path, string fragment)
    {
        var name = path.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query ? path[..query] : path;
        return RawTarget.Find(map, page, name) switch
        {
            UnitedPage to => ToPage(to.Id, HasAnchor(to, fragment) ? fragment : ""),
            UnitedAsset to => ToAsset(to.Gathered.Id),
            _ => Broken(path, ""),
        };
    }

    private static bool HasAnchor(UnitedPage to, string fragment) =>
        to.Read.Facts.Headings.Any(h => h.Anchor == fragment) || to.Read.Facts.Anchors.Contains(fragment);

    private LinkShape ToPage(Identity id, string fragment)
    {
        var to = map.Page(id);
        var file = map.LinkFile(to, fragment);
        return new LinkShape
        {
            Address = Href.Between(place.File, file, place.Style) + Href.Fragment(ContentId.Of("", fragment)),
            Label = to.Read.Facts.Title,
        };
    }

    private LinkShape ToAsset(Identity id) => new()
    {
        Address = Href.Between(place.File, map.Addresses.Asset(id), place.Style),
        Label = map.FindAsset(id)?.Gathered.Path.Name ?? "",
    };

    private LinkShape ToTag(string tag) => map.Addresses.Tag(tag) is { } file
        ? new LinkShape { Address = Href.Between(place.File, file, place.Style), Class = "tag", Label = tag }
        : Broken(tag, "");

    public LinkShape Within(string fragment) => new()
    {
        Address = fragment.Length == 0 ? "#" : Href.Fragment(Id(fragment)),
        Label = fragment,
    };

    private LinkShape ToOutside(string attribute, string url) => _policy.AllowsUrl(attribute, url) || IsHost(url)
        ? new LinkShape { Address = url, Class = "external", IsOutside = true, Label = url }
        : new LinkShape { Class = "unsafe", Title = "This link is not followed: its scheme is not allowed.", Label = url };

    // The site loads nothing from elsewhere (its content security policy says so): a picture there is a link.
    private LinkShape OutsidePicture(string url) => url.StartsWith("data:", StringComparison.Ordinal)
        ? _policy.AllowsUrl("src", url) ? new LinkShape { Address = url } : ToOutside("href", url)
        : ToOutside("href", url) is { Address: not null } shape ? shape with { Class = "external picture" } : ToOutside("href", url);

    private static LinkShape Broken(string target, string closest) => new()
    {
        Class = "broken",
        Title = closest.Length > 0 ? $"Nothing is called “{target}”; the closest is “{closest}”." : $"Nothing is called “{target}”.",
        Label = target,
    };

    private bool IsPicture(Identity asset) => Untrusted.IsPicture(asset.Key);

    private static bool IsHost(string url) => UrlScheme.Of(url).Length == 0 && UrlScheme.NamesHost(url);
}
