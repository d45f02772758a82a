using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// What becomes of the links of one page in one file of the site: the union says where each leads, and this says how
/// that is written there.
/// </summary>
internal sealed class PageLinks(SiteMap map, UnitedPage page, PagePlace place) : IGuardedLinks
{
    /// <summary>Which HTML may stand on the page.</summary>
    public HtmlPolicy Policy { get; } = map.PolicyOf(page);

    /// <summary>The union as the site shows it.</summary>
    public SiteMap Map => map;

    /// <summary>Where the text is written.</summary>
    public PagePlace Place => place;

    /// <summary>The page whose links these are.</summary>
    public UnitedPage Page => page;

    /// <summary>
    /// True where the text stands within another page's: its own places are then met at its own page, since only a part
    /// of them may stand here.
    /// </summary>
    public bool IsTranscluded { get; init; }

    /// <summary>True where a span is so small that what it shows in place is a link itself.</summary>
    public bool IsBare { get; init; }

    /// <summary>
    /// What the link with this number shows in place, as safe HTML of its own block; null where it is a plain link.
    /// </summary>
    public string? ShownAt(int number) => !IsBare && page.Links[number] is LinkTarget.ToPage { Shown: { } span } to
        && (place.Depth == 0 || place.Budget.TakesBody())
        ? TranscludedSpan.Find(map, (to, span), place with { Prefix = $"{place.Prefix}t{number}-" })
        : null;

    /// <summary>The shape of the link with this number.</summary>
    public LinkShape At(int number) => page.Links[number] switch
    {
        LinkTarget.ToPage to => ToPage(to.Page, to.Fragment),
        LinkTarget.ToAsset to => ToAsset(to.Asset),
        LinkTarget.ToTag to => ToTag(to.Tag),
        LinkTarget.Within within => Within(within.Fragment),
        LinkTarget.Outside outside => ToOutside(outside.Address),
        LinkTarget.Broken broken => Broken(page.Read.Facts.Links[number].Target, broken.Closest),
        var other => throw new InvalidOperationException($"no shape for {other}"),
    };

    /// <summary>The address of a page of the union, seen from here.</summary>
    public string AddressOf(LinkTarget.ToPage to) => ToPage(to.Page, to.Fragment).Address!;

    /// <summary>
    /// The shape of the picture with this number; what is no picture is offered as a link, with its words.
    /// </summary>
    public LinkShape PictureAt(int number) => page.Links[number] switch
    {
        LinkTarget.ToAsset to => Shown(to.Asset),
        LinkTarget.Outside outside => OutsidePicture(outside.Address),
        _ => At(number),
    };

    /// <summary>The shape of a link to a page or file.</summary>
    public LinkShape To(Identity id) => map.FindPage(id) is not null ? ToPage(id, "")
        : map.FindChange(id) is { } change ? ChangeEntries.Shape(map, change, place) : ToAsset(id);

    /// <summary>
    /// The shape of a link to a place of the page that stands in its own text, also from within what a directive makes.
    /// </summary>
    public LinkShape OwnPlace(string fragment) => place.Depth == 0 ? Within(fragment) : ToPage(page.Id, fragment);

    /// <summary>The shape of a link to a place outside, as somebody wrote it.</summary>
    public LinkShape Outside(string address) => ToOutside(address) with { Label = address };

    /// <summary>The shape of a picture of the union; of anything else that of a link.</summary>
    public LinkShape PictureOf(Identity asset) => Shown(asset);

    public string? Fragment(string? mark) => null;

    public string Id(string id) => ContentId.Of(place.Prefix, id);

    public LinkShape? Link(string? mark, string? href) =>
        Numbered(mark) is { } number ? At(number) : href is null ? null : Raw(Trimmed(href));

    public LinkShape? Picture(string? mark, string? source) =>
        Numbered(mark) is { } number ? PictureAt(number) : RawPicture(source ?? "");

    private int? Numbered(string? mark) =>
        int.TryParse(mark, out var number) && number >= 0 && number < page.Links.Length ? number : null;

    private LinkShape Raw(string url)
    {
        if (IsElsewhere(url))
        {
            return ToOutside(url);
        }

        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(url[(hash + 1)..]);
        var path = WithoutQuery(hash < 0 ? url : url[..hash]);
        return path.Length == 0 ? RawWithin(fragment) : RawTarget.Find(map, page, path) switch
        {
            UnitedPage to => ToPage(to.Id, HasAnchor(to, fragment) ? fragment : ""),
            UnitedAsset to => ToAsset(to.Gathered.Id),
            _ => Broken(path, ""),
        };
    }

    private LinkShape RawPicture(string source)
    {
        var url = Trimmed(source);
        return IsElsewhere(url) ? OutsidePicture(url)
            : RawTarget.Find(map, page, WithoutQuery(url)) is UnitedAsset asset ? Shown(asset.Gathered.Id)
            : Broken(url, "");
    }

    private LinkShape RawWithin(string fragment) =>
        fragment.Length == 0 || HasAnchor(page, fragment) ? Within(fragment) : Broken("#" + fragment, "");

    private static bool HasAnchor(UnitedPage to, string fragment) =>
        to.Read.Facts.Headings.Any(h => h.Anchor == fragment) || to.Read.Facts.Anchors.Contains(fragment);

    private LinkShape ToPage(Identity id, string fragment)
    {
        var to = map.Page(id);
        var file = map.LinkFile(to, fragment);
        return new LinkShape
        {
            Address = place.LinkTo(file) + Href.Fragment(ContentId.Of("", fragment)),
            Label = to.Read.Facts.Title,
        };
    }

    private LinkShape ToAsset(Identity id) => new()
    {
        Address = place.LinkTo(map.Addresses.Asset(id)),
        Label = map.FindAsset(id)?.Gathered.Path.Name ?? "",
    };

    private LinkShape Shown(Identity asset) => map.Addresses.IsPicture(asset)
        ? ToAsset(asset) with { IsPicture = true }
        : ToAsset(asset) with { Class = "embed" };

    public LinkShape ToTag(string tag) => map.Addresses.Tag(tag) is { } file
        ? new LinkShape { Address = place.LinkTo(file), Class = "tag", Label = tag }
        : Broken(tag, "");

    public LinkShape Within(string fragment) => IsTranscluded ? ToPage(page.Id, fragment) : new()
    {
        Address = fragment.Length == 0 ? "#" : Href.Fragment(Id(fragment)),
        Label = fragment,
    };

    // An address that leaves the scheme open means a web server, also where the site is read from a disk.
    private LinkShape ToOutside(string written)
    {
        var url = UrlScheme.NamesHost(written) ? "https:" + written : written;
        return Policy.AllowsUrl("href", url)
            ? new LinkShape { Address = url, Class = "external", IsOutside = true, Label = written }
            : new LinkShape
            {
                Class = "unsafe",
                Title = "This link is not followed: its scheme is not allowed.",
                Label = written,
            };
    }

    // The site loads nothing from elsewhere (its content security policy says so): a picture there is a link.
    private LinkShape OutsidePicture(string url)
    {
        if (url.StartsWith("data:", StringComparison.Ordinal) && Policy.AllowsUrl("src", url))
        {
            return new LinkShape { Address = url, IsPicture = true };
        }

        var shape = ToOutside(url);
        return shape.Address is null ? shape : shape with { Class = "external picture" };
    }

    private static LinkShape Broken(string target, string closest) => new()
    {
        Class = "broken",
        Title = closest.Length > 0
            ? $"Nothing is called “{target}”; the closest is “{closest}”."
            : $"Nothing is called “{target}”.",
        Label = target,
    };

    private static bool IsElsewhere(string url) => UrlScheme.Of(url).Length > 0 || UrlScheme.NamesHost(url);

    private static string Trimmed(string url) => url.Trim(' ', '\t', '\n', '\r', '\f');

    private static string WithoutQuery(string url) =>
        url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? url[..at] : url;
}
