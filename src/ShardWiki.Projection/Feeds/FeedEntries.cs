using System.Collections.Immutable;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>Makes entries of a feed from what a directive selects: pages whole, changes in a line, files as enclosures.</summary>
internal sealed class FeedEntries(DirectiveCall call, SiteMap map, Frames frames)
{
    /// <summary>A name for a page or file that stays the same whatever becomes of its text.</summary>
    public static string NameOf(SiteMap map, Identity id) =>
        $"urn:shardwiki:{map.Input.Site.Space}:{Uri.EscapeDataString(id.ToString())}";

    /// <summary>The name that an author gave it, where that is a URI of a kind that names things; else null.</summary>
    public static string? FindUri(string? text) =>
        text?.Trim() is { } uri && UrlScheme.Of(uri) is "http" or "https" or "urn" or "tag" && !uri.Any(char.IsWhiteSpace) ? uri : null;

    /// <summary>The address of a file of the site: whole where it is known where the site will stand.</summary>
    public string AddressOf(string file) => frames.Canonical(file) is { Length: > 0 } whole
        ? whole
        : call.Links.Place.LinkTo(file);

    /// <summary>The entry of what is called <paramref name="id"/>.</summary>
    public FeedEntry Of(Identity id) => call.Ask.Item(id) switch
    {
        { Page: { } page } item => OfPage(page, item),
        { Change: { } change } => ChangeEntries.Of(map, change, call.Links.Place),
        var item => OfFile(item.File!),
    };

    private FeedEntry OfPage(UnitedPage page, ListedItem item)
    {
        var meta = page.Read.Facts.Meta;
        var created = item.Created;
        return new FeedEntry
        {
            Id = FindUri(meta.GetValueOrDefault("guid")) ?? NameOf(map, page.Id),
            Title = page.Read.Facts.Title,
            Address = meta.GetValueOrDefault("permalink") is { } link && UrlScheme.Of(link) is "http" or "https"
                ? link
                : AddressOf(item.TopicFile),
            Updated = item.Changed ?? created ?? DateTimeOffset.UnixEpoch,
            Published = created,
            Author = item.Author is { Length: > 0 } author ? author : "unknown",
            Html = call.Budget.TakesBody() ? call.Body(page) : "",
            AuthorUrl = InlineDirective.AuthorUrlOf(page),
            Enclosure = EnclosureOf(page, item),
            Tags = page.Read.Facts.Tags,
        };
    }

    // Nobody asks the web how long a file is; RSS wants a number all the same, and 0 is what it advises.
    private (string Address, string Kind, long Length)? EnclosureOf(UnitedPage page, ListedItem item) => item.Enclosure is { } id
        ? map.FindAsset(id) is { Gathered: var file } ? (AddressOf(map.Addresses.Asset(id)), KindOf(file.Path.Name), file.Size) : null
        : page.Read.Facts.Meta.GetValueOrDefault("enclosure") is { } url && UrlScheme.Of(url) is "http" or "https" ? (url, KindOf(url), 0) : null;

    private FeedEntry OfFile(GatheredPage file)
    {
        var address = AddressOf(map.Addresses.Asset(file.Id));
        return new FeedEntry
        {
            Id = NameOf(map, file.Id),
            Title = file.Path.Name,
            Address = address,
            Updated = file.History.Last?.At ?? DateTimeOffset.UnixEpoch,
            Published = file.History.First?.At,
            Author = file.History.Last?.Author.Name is { Length: > 0 } name ? name : "unknown",
            Html = $"<p>{call.LinkTo(file.Id)}</p>\n",
            Enclosure = (address, KindOf(file.Path.Name), file.Size),
        };
    }

    private static string KindOf(string name) => name[(name.LastIndexOf('.') + 1)..].ToLowerInvariant() switch
    {
        "mp3" => "audio/mpeg",
        "ogg" or "oga" or "opus" => "audio/ogg",
        "flac" => "audio/flac",
        "ogv" => "video/ogg",
        "mp4" or "m4v" => "video/mp4",
        "webm" => "video/webm",
        "png" => "image/png",
        "jpg" or "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    };
}
