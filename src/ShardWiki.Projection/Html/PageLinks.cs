using System.Collections.Immutable;
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
    private const char TagQuestion = 't';
    private const char LinkQuestion = 'l';
    private const char PictureQuestion = 'p';

    private readonly LinkShapes _shapes = new(map, place, map.PolicyOf(page));

    /// <summary>Which HTML may stand on the page.</summary>
    public HtmlPolicy Policy { get; } = map.PolicyOf(page);

    /// <summary>The union as the site shows it; whoever looks at it may see anything.</summary>
    public SiteMap Map
    {
        get
        {
            place.Asked.AboutEverything();
            return map;
        }
    }

    /// <summary>
    /// What the text of the page shows without asking by name: itself, where its links lead, and what they are called there.
    /// </summary>
    public ImmutableArray<KnownPart> Parts => TextParts.Of(this, map.Shards[page.Id.Shard].Attachment);

    /// <summary>Digest of the answer to a question that was noted before.</summary>
    public string Answer(string question)
    {
        var name = question[1..];
        return ViewDigest.Of([question[0] switch
        {
            TagQuestion => _shapes.ToTag(name),
            LinkQuestion => Raw(name),
            _ => RawPicture(name),
        }], ViewDigest.Default.ImmutableArrayLinkShape);
    }

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
        ? TranscludedSpan.Find(Map, (to, span), place with { Prefix = $"{place.Prefix}t{number}-" })
        : null;

    /// <summary>The shape of the link with this number.</summary>
    public LinkShape At(int number) => page.Links[number] switch
    {
        LinkTarget.ToPage to => _shapes.ToPage(to.Page, to.Fragment),
        LinkTarget.ToAsset to => _shapes.ToAsset(to.Asset),
        LinkTarget.ToTag to => _shapes.ToTag(to.Tag),
        LinkTarget.Within within => Within(within.Fragment),
        LinkTarget.Outside outside => _shapes.ToOutside(outside.Address),
        LinkTarget.Broken broken => LinkShapes.Broken(page.Read.Facts.Links[number].Target, broken.Closest),
        var other => throw new InvalidOperationException($"no shape for {other}"),
    };

    /// <summary>The address of a page of the union, seen from here.</summary>
    public string AddressOf(LinkTarget.ToPage to) => _shapes.ToPage(to.Page, to.Fragment).Address!;

    /// <summary>
    /// The shape of the picture with this number; what is no picture is offered as a link, with its words.
    /// </summary>
    public LinkShape PictureAt(int number) => page.Links[number] switch
    {
        LinkTarget.ToAsset to => _shapes.Picture(to.Asset),
        LinkTarget.Outside outside => _shapes.OutsidePicture(outside.Address),
        _ => At(number),
    };

    /// <summary>The shape of a link to a page or file.</summary>
    public LinkShape To(Identity id) => Map.FindPage(id) is not null ? _shapes.ToPage(id, "")
        : map.FindChange(id) is { } change ? ChangeEntries.Shape(map, change, place) : _shapes.ToAsset(id);

    /// <summary>
    /// The shape of a link to a place of the page that stands in its own text, also from within what a directive makes.
    /// </summary>
    public LinkShape OwnPlace(string fragment) => place.Depth == 0 ? Within(fragment) : _shapes.ToPage(page.Id, fragment);

    /// <summary>The shape of a link to a place outside, as somebody wrote it.</summary>
    public LinkShape Outside(string address) => _shapes.ToOutside(address) with { Label = address };

    /// <summary>The shape of a picture of the union; of anything else that of a link.</summary>
    public LinkShape PictureOf(Identity asset)
    {
        place.Asked.AboutEverything();
        return _shapes.Picture(asset);
    }

    public string? Fragment(string? mark) => null;

    public string Id(string id) => ContentId.Of(place.Prefix, id);

    public LinkShape? Link(string? mark, string? href) =>
        Numbered(mark) is { } number ? At(number) : href is null ? null : Ask(LinkQuestion, Trimmed(href), Raw);

    public LinkShape? Picture(string? mark, string? source) =>
        Numbered(mark) is { } number ? PictureAt(number) : Ask(PictureQuestion, source ?? "", RawPicture);

    private LinkShape Ask(char kind, string name, Func<string, LinkShape> answer)
    {
        place.Asked.About($"{place.Prefix}\n{kind}{name}");
        return answer(name);
    }

    private int? Numbered(string? mark) =>
        int.TryParse(mark, out var number) && number >= 0 && number < page.Links.Length ? number : null;

    private LinkShape Raw(string url)
    {
        if (IsElsewhere(url))
        {
            return _shapes.ToOutside(url);
        }

        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(url[(hash + 1)..]);
        var path = WithoutQuery(hash < 0 ? url : url[..hash]);
        return path.Length == 0 ? RawWithin(fragment) : RawTarget.Find(map, page, path) switch
        {
            UnitedPage to => _shapes.ToPage(to.Id, HasAnchor(to, fragment) ? fragment : ""),
            UnitedAsset to => _shapes.ToAsset(to.Gathered.Id),
            _ => LinkShapes.Broken(path, ""),
        };
    }

    private LinkShape RawPicture(string source)
    {
        var url = Trimmed(source);
        return IsElsewhere(url) ? _shapes.OutsidePicture(url)
            : RawTarget.Find(map, page, WithoutQuery(url)) is UnitedAsset asset ? _shapes.Picture(asset.Gathered.Id)
            : LinkShapes.Broken(url, "");
    }

    private LinkShape RawWithin(string fragment) =>
        fragment.Length == 0 || HasAnchor(page, fragment) ? Within(fragment) : LinkShapes.Broken("#" + fragment, "");

    private static bool HasAnchor(UnitedPage to, string fragment) =>
        to.Read.Facts.Headings.Any(h => h.Anchor == fragment) || to.Read.Facts.Anchors.Contains(fragment);

    /// <summary>The shape of a link to the pages that have a tag.</summary>
    public LinkShape ToTag(string tag) => Ask(TagQuestion, tag, _shapes.ToTag);

    public LinkShape Within(string fragment) => IsTranscluded ? _shapes.ToPage(page.Id, fragment) : new()
    {
        Address = fragment.Length == 0 ? "#" : Href.Fragment(Id(fragment)),
        Label = fragment,
    };

    private static bool IsElsewhere(string url) => UrlScheme.Of(url).Length > 0 || UrlScheme.NamesHost(url);

    private static string Trimmed(string url) => url.Trim(' ', '\t', '\n', '\r', '\f');

    private static string WithoutQuery(string url) =>
        url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? url[..at] : url;
}
