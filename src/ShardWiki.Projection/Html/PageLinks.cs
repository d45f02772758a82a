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
    private readonly LinkShapes _shapes = new(map, place, map.PolicyOf(page));

    private Inquiry? _ask;

    /// <summary>Asks the union by name.</summary>
    public Inquiry Ask => _ask ??= new Inquiry(map, page, place, Within);

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
    /// What a formula is in MathML that passed <paramref name="guard"/>; null where it cannot be made. It depends on the program
    /// alone.
    /// </summary>
    public string? Formula(string tex, bool isDisplay, Func<string, string?> guard) => map.Formula(tex, isDisplay, guard);

    /// <summary>The picture of a diagram; null where none was drawn.</summary>
    public DiagramPicture? Diagram(string text) => Ask.Diagram(text);

    /// <summary>
    /// What the text of the page shows without asking by name: itself, where its links lead, and what they are called there.
    /// </summary>
    public ImmutableArray<KnownPart> Parts => TextParts.Of(this, map.Shards[page.Id.Shard].Attachment);

    /// <summary>
    /// The page itself, as it was read: its text is in the key of each file that shows it, and nothing else may be shown
    /// of it without asking.
    /// </summary>
    public UnitedPage Own => map.Page(page.Id);

    /// <summary>The markup that the page is written in.</summary>
    public Dialect Dialect => map.Shards[page.Id.Shard].Attachment.Dialect;

    /// <summary>
    /// Asks in this file for the text of <paramref name="asking"/>, which is this page's own or stands within it; null where there is no
    /// such page any more.
    /// </summary>
    public Inquiry? FindAsking(Identity asking) =>
        asking == page.Id ? Ask : map.FindPage(asking) is { } other ? new PageLinks(map, other, place).Ask : null;

    /// <summary>The same links for a text that a directive made on the page.</summary>
    public PageLinks Within(UnitedPage made, string prefix) =>
        new(map, made, place.Within(prefix)) { IsTranscluded = IsTranscluded };

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

    /// <summary>
    /// The shape of a link to a place of the page that stands in its own text, also from within what a directive makes.
    /// </summary>
    public LinkShape OwnPlace(string fragment) => place.Depth == 0 ? Within(fragment) : _shapes.ToPage(page.Id, fragment);

    /// <summary>The shape of a link to a place outside, as somebody wrote it.</summary>
    public LinkShape Outside(string address) => _shapes.ToOutside(address) with { Label = address };

    public string? Fragment(string? mark) => null;

    public string Id(string id) => ContentId.Of(place.Prefix, id);

    public LinkShape? Link(string? mark, string? href) =>
        Numbered(mark) is { } number ? At(number)
        : href is null ? null : Ask.Raw(href.Trim(' ', '\t', '\n', '\r', '\f'));

    public LinkShape? Picture(string? mark, string? source) =>
        Numbered(mark) is { } number ? PictureAt(number) : Ask.RawPicture(source ?? "");

    private int? Numbered(string? mark) =>
        int.TryParse(mark, out var number) && number >= 0 && number < page.Links.Length ? number : null;

    public LinkShape Within(string fragment) => IsTranscluded ? _shapes.ToPage(page.Id, fragment) : new()
    {
        Address = fragment.Length == 0 ? "#" : Href.Fragment(Id(fragment)),
        Label = fragment,
    };
}
