using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>Makes what programs that know nothing of ShardWiki are told of a page.</summary>
internal sealed class PageCards(SiteMap map)
{
    /// <summary>The card of the page that <paramref name="head"/> begins.</summary>
    public PageCard Of(PageHead head)
    {
        var site = map.Input.Site;
        var home = site.BaseUrl?.AbsoluteUri ?? "";
        var facts = head.Page?.Read.Facts;
        var envelope = head.Page?.Provenance;
        return new PageCard
        {
            Title = head.Title,
            Description = head.Description,
            Address = home.Length == 0 ? "" : home + Href.FromRoot(head.Canonical ?? head.File, LinkStyle.Folder),
            SiteTitle = site.Title,
            SiteAddress = home,
            IsArticle = head.Page is not null,
            Created = WhenView.Of(Says(head.Page, "date") ? map.Specs.CreatedOf(head.Page!.Id) : envelope?.Created)?.Iso ?? "",
            Modified = WhenView.Of(Says(head.Page, "updated") ? map.Specs.ChangedOf(head.Page!.Id) : envelope?.LastChange?.At)?.Iso ?? "",
            Author = facts?.Meta.GetValueOrDefault("author") ?? envelope?.LastChange?.Author.Name ?? "",
            Writer = head.Page is { } page ? InlineDirective.AuthorUrlOf(page) ?? facts!.Meta.GetValueOrDefault("author") ?? "" : "",
            License = facts?.Meta.GetValueOrDefault("license") ?? "",
            Tags = facts?.Tags ?? [],
        };
    }

    private static bool Says(UnitedPage? page, string field) => page?.Read.Facts.Meta.ContainsKey(field) ?? false;
}
