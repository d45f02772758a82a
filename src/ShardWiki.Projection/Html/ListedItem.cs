using System.Globalization;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>
/// A page, a change or a file as a text of a shard lists it at its place. Only what its
/// digests hold may be shown of it there (decision 101); the text of a page is a question of its own.
/// </summary>
internal sealed class ListedItem(SiteMap map, Identity id, (ShardName Shard, PagePlace Place) seen)
{
    /// <summary>The page; null where it is none. Only its facts, its tags and where they lead are in a digest.</summary>
    public UnitedPage? Page { get; } = map.FindPage(id);

    /// <summary>The change; null where it is none.</summary>
    public SpaceChange? Change { get; } = map.FindChange(id);

    /// <summary>The file; null where it is none.</summary>
    public GatheredPage? File { get; } = map.FindAsset(id)?.Gathered;

    /// <summary>When it was made; null where nobody knows.</summary>
    public DateTimeOffset? Created => map.Specs.CreatedOf(id);

    /// <summary>When it last changed; null where nobody knows.</summary>
    public DateTimeOffset? Changed => map.Specs.ChangedOf(id);

    /// <summary>The name by which specifications know it.</summary>
    public string Name => map.Specs.NameOf(id, seen.Shard);

    /// <summary>The page where the page is talked about; null where there is none.</summary>
    public Identity? Discussion =>
        Page is null ? null : map.Union.Names.Find(id, $"/{map.Specs.NameOf(id, id.Shard)}/discussion");

    /// <summary>Who wrote it, as it says itself or as its history says; empty where nobody knows.</summary>
    public string Author => Page is null ? Change?.Author.Name ?? ""
        : Page.Read.Facts.Meta.GetValueOrDefault("author") ?? Page.Provenance.LastChange?.Author.Name ?? "";

    /// <summary>Where it is edited in its forge; empty where nobody knows.</summary>
    public string Edit => Page is not null && Envelopes.FindForge(Page, map) is { } forge ? forge.Edit : "";

    /// <summary>The file of the wiki that the page brings along; null where it brings none.</summary>
    public Identity? Enclosure => Page is null ? null : Projection.Enclosure.FileOf(map, Page);

    /// <summary>The file of the site where a reader meets the page.</summary>
    public string TopicFile => Page is null ? "" : map.TopicFile(Page);

    /// <summary>The pages that the change touched, as a list.</summary>
    public string Touched => Change is null ? "" : ChangeEntries.Html(map, Change, seen.Place);

    /// <summary>What is around pages of it, as one digest: where the surroundings are as they were, so is this.</summary>
    public string Told => TextDigest.Of([$"{id}", $"{Discussion}", TopicFile, Change is null ? Name : "", .. OfPage()]);

    /// <summary>All else, as one digest.</summary>
    public string Loose => TextDigest.Of(
    [
        At(Created), At(Changed), Author, Edit, Change is null ? "" : Name, .. OfChange(), .. OfFile(File),
        .. OfFile(Enclosure is { } brought ? map.FindAsset(brought)?.Gathered : null),
    ]);

    private IEnumerable<string> OfPage() => Page is null ? [] :
    [
        Page.Read.Facts.Title, $"{Enclosure}", $"{Page.Read.Facts.Meta.Count}",
        .. Page.Read.Facts.Meta.OrderBy(m => m.Key, StringComparer.Ordinal).SelectMany(m => (string[])[m.Key, m.Value]),
        .. Page.Read.Facts.Tags,
        .. Page.Read.Facts.Links.Select((l, i) => l.Kind == Markup.LinkKind.Tag ? $"{l.Target} {Page.Links[i]}" : ""),
    ];

    private IEnumerable<string> OfChange() => Change is null ? []
        : [Change.Summary, At(Change.At), Touched, $"{ChangeEntries.Shape(map, Change, seen.Place)}"];

    private IEnumerable<string> OfFile(GatheredPage? file) => file is null ? [] :
    [
        map.Addresses.Asset(file.Id), $"{file.Path}", file.Size.ToString(CultureInfo.InvariantCulture), At(file.History.First?.At),
        At(file.History.Last?.At), file.History.Last?.Author.Name ?? "",
    ];

    private static string At(DateTimeOffset? at) => at?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
