using ShardWiki.Markup;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>Where addresses lead that an author wrote in HTML on a page.</summary>
internal sealed class RawLinks(SiteMap map, UnitedPage page, PagePlace place, Func<string, LinkShape> within)
{
    private readonly LinkShapes _shapes = new(map, place, map.PolicyOf(page));

    /// <summary>The shape of a link.</summary>
    public LinkShape Link(string url)
    {
        if (StableId.IsAskedFor(url))
        {
            return Stable(url);
        }

        if (IsElsewhere(url))
        {
            return _shapes.ToOutside(url);
        }

        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(url[(hash + 1)..]);
        var path = WithoutQuery(hash < 0 ? url : url[..hash]);
        return path.Length == 0 ? Within(fragment) : RawTarget.Find(map, page, path) switch
        {
            UnitedPage to => _shapes.ToPage(to.Id, HasAnchor(to, fragment) ? fragment : ""),
            UnitedAsset to => _shapes.ToAsset(to.Gathered.Id),
            _ => LinkShapes.Broken(path, ""),
        };
    }

    /// <summary>The shape of a picture.</summary>
    public LinkShape Picture(string source)
    {
        var url = source.Trim(' ', '\t', '\n', '\r', '\f');
        return IsElsewhere(url) ? _shapes.OutsidePicture(url)
            : RawTarget.Find(map, page, WithoutQuery(url)) is UnitedAsset asset ? _shapes.Picture(asset.Gathered.Id)
            : LinkShapes.Broken(url, "");
    }

    private LinkShape Stable(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(url[(hash + 1)..]);
        var asked = Uri.UnescapeDataString(WithoutQuery(hash < 0 ? url : url[..hash]));
        return map.Union.Names.Find(page.Id, asked) is { } id && map.FindPage(id) is { } to
            ? _shapes.ToPage(id, HasAnchor(to, fragment) ? fragment : "")
            : LinkShapes.Broken(asked, "");
    }

    private LinkShape Within(string fragment) =>
        fragment.Length == 0 || HasAnchor(page, fragment) ? within(fragment) : LinkShapes.Broken("#" + fragment, "");

    private static bool HasAnchor(UnitedPage to, string fragment) =>
        to.Read.Facts.Headings.Any(h => h.Anchor == fragment) || to.Read.Facts.Anchors.Contains(fragment);

    private static bool IsElsewhere(string url) => UrlScheme.Of(url).Length > 0 || UrlScheme.NamesHost(url);

    private static string WithoutQuery(string url) =>
        url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? url[..at] : url;
}
