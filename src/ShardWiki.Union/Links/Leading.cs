using System.Collections.Immutable;
using ShardWiki.Markup;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// Finds where each link of a page leads, and tells its author of those that lead nowhere. It may be asked from many threads.
/// </summary>
internal sealed class Leading
{
    private readonly Roster _roster;
    private readonly WikiNames _wikiNames;
    private readonly RelativePaths _paths;
    private readonly StableIds _stableIds;
    private readonly Anchors _anchors;
    private readonly Lazy<ClosestName> _closestPage;
    private readonly Lazy<ClosestName> _closestFile;
    private readonly Transcluding _transcluding;
    private readonly Verdict? _verdict;

    /// <summary>The links of the pages of <paramref name="roster"/>; nobody is told of them where <paramref name="verdict"/> is null.</summary>
    public Leading(Roster roster, Atlas atlas, Verdict? verdict)
    {
        _roster = roster;
        _wikiNames = new WikiNames(atlas);
        _paths = new RelativePaths(atlas);
        _stableIds = atlas.StableIds;
        _anchors = new Anchors(roster);
        _closestPage = new Lazy<ClosestName>(() => new ClosestName(atlas.PageNames));
        _closestFile = new Lazy<ClosestName>(() => new ClosestName(atlas.FileNames));
        _transcluding = new Transcluding(roster, _anchors);
        _verdict = verdict;
    }

    /// <summary>Where the links of <paramref name="page"/> lead, by number.</summary>
    public ImmutableArray<LinkTarget> Of(int page) => Of(page, _roster[page].Facts.Links);

    /// <summary>Where <paramref name="links"/> lead that stand on <paramref name="page"/>, by number.</summary>
    public ImmutableArray<LinkTarget> Of(int page, ImmutableArray<PageLink> links)
    {
        if (links.IsEmpty)
        {
            return [];
        }

        var from = Origin.Of(_roster, page);
        return [.. links.Select(l => Of(from, page, l))];
    }

    private LinkTarget Of(Origin from, int page, PageLink link)
    {
        if (link.Kind == LinkKind.Tag)
        {
            return from.Manners.TagsArePages && _wikiNames.Find(from, from.TagName(link.Target)) is { Shape: PageShape.Page } tag
                ? new LinkTarget.ToPage(tag.Id, "")
                : new LinkTarget.ToTag(link.Target);
        }

        if (link.IsExternal && !IsNamed(from, link))
        {
            return new LinkTarget.Outside(link.Fragment.Length == 0 ? link.Target : $"{link.Target}#{link.Fragment}");
        }

        if (link.Target.Length == 0 && link.Kind == LinkKind.Embed)
        {
            return Embedded(from, link, page);
        }

        if (link.Target.Length == 0)
        {
            return new LinkTarget.Within(FragmentIn(from, page, link));
        }

        return Find(from, link) switch
        {
            null => Broken(from, link),
            { Shape: PageShape.Asset } asset => new LinkTarget.ToAsset(asset.Id),
            var spot when link.Kind == LinkKind.Embed => Embedded(from, link, _roster.Find(spot.Id)!.Value),
            var spot => new LinkTarget.ToPage(spot.Id, FragmentIn(from, _roster.Find(spot.Id)!.Value, link)),
        };
    }

    private LinkTarget.ToPage Embedded(Origin from, PageLink link, int page)
    {
        var target = _transcluding.Of(link, page, out var trouble);
        if (trouble is { } told)
        {
            _verdict?.Add(told.Code, PlaceOf(from, link), told.Message);
        }

        return target;
    }

    // [[a:b]] has the form of an address, and may be the name of a page.
    private bool IsNamed(Origin from, PageLink link) => link.Kind == LinkKind.Wiki
        && !link.Target.Contains("://", StringComparison.Ordinal)
        && !link.Target.StartsWith("mailto:", StringComparison.Ordinal)
        && Find(from, link) is not null;

    private Spot? Find(Origin from, PageLink link) =>
        link.Kind is LinkKind.Wiki or LinkKind.Embed ? _wikiNames.Find(from, link)
        : StableId.IsAskedFor(link.Target) ? _wikiNames.FindStable(from, link.Target)
        : _paths.Find(from, link);

    private string FragmentIn(Origin from, int page, PageLink link)
    {
        if (link.Fragment.Length == 0)
        {
            return "";
        }

        if (_anchors.Find(page, link.Fragment) is { } anchor)
        {
            return anchor;
        }

        var message = $"'#{link.Fragment}' is no heading of '{_roster.PathOf(page)}'";
        _verdict?.Add(FindingCode.AnchorBroken, PlaceOf(from, link), message);
        return "";
    }

    private LinkTarget.Broken Broken(Origin from, PageLink link)
    {
        if (StableId.FindIn(link.Target) is { } id)
        {
            return Unknown(from, link, id);
        }

        var isEmbed = link.Kind is LinkKind.Picture or LinkKind.Embed;
        var closest = (isEmbed ? _closestFile : _closestPage).Value.Of(link.Target, from.Rank);
        var hint = closest.Length == 0 ? "" : $"; closest is '{closest}'";
        var (code, message) = isEmbed
            ? (FindingCode.EmbedBroken, $"'{link.Target}' is embedded and matches no file{hint}")
            : (FindingCode.LinkBroken, $"link to '{link.Target}' matches no page{hint}");
        _verdict?.Add(code, PlaceOf(from, link), message);
        return new LinkTarget.Broken(closest);
    }

    private LinkTarget.Broken Unknown(Origin from, PageLink link, string id)
    {
        var closest = _stableIds.Closest(from.Rank, id);
        var hint = closest.Length == 0 ? "" : $"; closest is '{closest}'";
        _verdict?.Add(FindingCode.StableIdUnknown, PlaceOf(from, link), $"no page has the id '{id}'{hint}");
        return new LinkTarget.Broken(closest.Length == 0 ? "" : StableId.Scheme + closest);
    }

    private static Place PlaceOf(Origin from, PageLink link) => LinkPlace.Of(from.Page, link);
}
