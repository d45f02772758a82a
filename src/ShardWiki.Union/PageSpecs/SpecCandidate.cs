using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// A page or another file that a specification is asked about, under the name that its path in the union is.
/// </summary>
internal sealed record SpecCandidate
{
    public required GatheredPage Gathered { get; init; }

    /// <summary>The page; null for another file.</summary>
    public required SpecPage? Page { get; init; }

    /// <summary>Its path in the union; for ikiwiki's internal pages without their ending.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of an internal page of ikiwiki's, such as <c>comment</c>; empty for everything else.</summary>
    public string InternalKind { get; init; } = "";

    public Identity Id => Gathered.Id;

    /// <summary>When it was made, as it says itself or as its history says; null where nobody knows.</summary>
    public DateTimeOffset? Created => DateIn("date") ?? Gathered.History.First?.At;

    /// <summary>When it last changed, as it says itself or as its history says; null where nobody knows.</summary>
    public DateTimeOffset? Changed => DateIn("updated") ?? Gathered.History.Last?.At;

    /// <summary>What it says of itself under <paramref name="field"/>; null where it says nothing.</summary>
    public string? Meta(string field) => Page is not null ? Page.Facts.Meta.GetValueOrDefault(field) : Change?.Meta(field);

    /// <summary>The change that it is; null for everything else.</summary>
    public SpaceChange? Change { get; init; }

    /// <summary>
    /// The candidate that a page is. ikiwiki names the page of a folder by its file, all others by the
    /// folder; the one at the very root is <c>index</c>.
    /// </summary>
    public static SpecCandidate Of(GatheredPage gathered, SpecPage page, Attachment shard)
    {
        var name = shard.Dialect == Dialect.Ikiwiki
            ? Atlas.WithoutEnding(shard.Mount.Under(gathered.Source).ToString(), shard.Dialect)
            : gathered.Path.ToString();
        return new SpecCandidate { Gathered = gathered, Page = page, Name = name.Length == 0 ? "index" : name };
    }

    /// <summary>
    /// The candidate that <paramref name="asset"/> is. ikiwiki keeps comments and the like in files whose ending begins
    /// with an underscore: pages that no glob selects.
    /// </summary>
    public static SpecCandidate Of(GatheredPage asset, Dialect dialect)
    {
        var name = asset.Path.ToString();
        var mark = dialect == Dialect.Ikiwiki ? name.LastIndexOf("._", StringComparison.Ordinal) : -1;
        var isInternal = mark > name.LastIndexOf('/') && mark + 2 < name.Length;
        return new SpecCandidate
        {
            Gathered = asset,
            Page = null,
            Name = isInternal ? name[..mark] : name,
            InternalKind = isInternal ? name[(mark + 2)..] : "",
        };
    }

    /// <summary>The candidate that a change of the space is.</summary>
    public static SpecCandidate Of(SpaceChange change) => new()
    {
        Gathered = new GatheredPage
        {
            Id = change.Id,
            Shape = PageShape.Asset,
            Path = change.Path,
            Source = change.Id.Key,
            Content = new ContentHandle(change.Id.Shard, change.Id.Key, default),
            Size = 0,
            History = PathHistory.None with
            {
                Changes = [new Change { Revision = change.Revision, Author = change.Author, At = change.At, Content = default }],
            },
        },
        Page = null,
        Name = change.Path.ToString(),
        InternalKind = "change",
        Change = change,
    };

    private DateTimeOffset? DateIn(string field) => Meta(field) is { } written ? WrittenDate.Find(written) : null;
}
