using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ShardWiki.Union;

/// <summary>Every test that page specifications can name.</summary>
internal static class SpecTests
{
    public static readonly SpecTest Glob = new("glob", SpecTestPlace.WithDot, NameTests.Glob) { OutlivesEdits = true };

    public static readonly SpecTest Internal = new("internal", SpecTestPlace.WithDot, NameTests.Internal);

    // They ask what pages are called, what they say of themselves, where they link to, and when they were made.
    private static readonly SpecTest[] OfFacts =
    [
        Glob,
        new("page", SpecTestPlace.WithDot, NameTests.Page),
        new("comment", SpecTestPlace.WithDot, NameTests.Comment),
        new("comment_pending", SpecTestPlace.WithDot, NameTests.CommentPending),
        new("ispage", SpecTestPlace.Never, NameTests.IsPage),
        new("link", SpecTestPlace.Always, LinkTests.Link),
        new("backlink", SpecTestPlace.Always, LinkTests.Backlink),
        new("tagged", SpecTestPlace.Always, LinkTests.Tagged),
        new("created_before", SpecTestPlace.WithDot, DateTests.CreatedBefore),
        new("created_after", SpecTestPlace.WithDot, DateTests.CreatedAfter),
        new("creation_year", SpecTestPlace.Never, DateTests.CreationYear),
        new("creation_month", SpecTestPlace.Never, DateTests.CreationMonth),
        new("creation_day", SpecTestPlace.Never, DateTests.CreationDay),
        new("title", SpecTestPlace.Never, MetaTests.Title),
        Meta("author"),
        Meta("authorurl"),
        Meta("license"),
        Meta("copyright"),
        Meta("guid"),
        new("shard", SpecTestPlace.Never, UnionTests.Shard),
        new("enabled", SpecTestPlace.Never, ShowingTests.Enabled) { IsOfPlace = true },
        new("sourcepage", SpecTestPlace.Always, ShowingTests.SourcePage) { IsOfPlace = true },
        new("destpage", SpecTestPlace.Always, ShowingTests.DestPage) { IsOfPlace = true },
        new("included", SpecTestPlace.Always, ShowingTests.Included) { IsOfPlace = true },
        Absent("user"),
        Absent("admin"),
        Absent("ip"),
        new("postcomment", SpecTestPlace.Never, (_, _) => SpecAnswer.No),
    ];

    // What they ask an edit can answer otherwise.
    private static readonly SpecTest[] OfTexts =
    [
        Internal,
        new("maxsize", SpecTestPlace.Never, NameTests.MostBytes),
        new("minsize", SpecTestPlace.Never, NameTests.LeastBytes),
        new("changed_since", SpecTestPlace.Never, DateTests.ChangedSince),
        new("equivalent", SpecTestPlace.Always, UnionTests.Equivalent),
        new("conflicted", SpecTestPlace.Never, UnionTests.Conflicted),
        new("overlaid", SpecTestPlace.Never, UnionTests.Overlaid),
        new("stale", SpecTestPlace.Never, UnionTests.Stale),
        new("behind", SpecTestPlace.Never, UnionTests.Behind),
    ];

    private static readonly FrozenDictionary<string, SpecTest> All = OfFacts.Select(t => t with { OutlivesEdits = true }).Concat(OfTexts)
        .ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>Names of those that ask how pages were joined, in ordinal order.</summary>
    public static readonly ImmutableArray<string> OfTopics = ["behind", "conflicted", "equivalent"];

    /// <summary>Their names, in ordinal order.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Keys.Order(StringComparer.Ordinal)];

    public static SpecTest? Find(string name) => All.GetValueOrDefault(name);

    private static SpecTest Meta(string field) =>
        new(field, SpecTestPlace.Never, (look, glob) => MetaTests.Field(look, field, glob));

    // Nobody edits while a site is compiled.
    private static SpecTest Absent(string name) => new(
        name, SpecTestPlace.Never, (_, _) => SpecAnswer.Cannot($"{name}() asks who edits, and nobody does here"));
}
