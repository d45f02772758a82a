using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ShardWiki.Union;

/// <summary>Every test that page specifications can name.</summary>
internal static class SpecTests
{
    public static readonly SpecTest Glob = new("glob", SpecTestPlace.WithDot, NameTests.Glob);

    public static readonly SpecTest Internal = new("internal", SpecTestPlace.WithDot, NameTests.Internal) { OutlivesEdits = false };

    private static readonly FrozenDictionary<string, SpecTest> All = new[]
    {
        Glob,
        new("page", SpecTestPlace.WithDot, NameTests.Page),
        Internal,
        new("comment", SpecTestPlace.WithDot, NameTests.Comment),
        new("comment_pending", SpecTestPlace.WithDot, NameTests.CommentPending),
        new("ispage", SpecTestPlace.Never, NameTests.IsPage),
        new("maxsize", SpecTestPlace.Never, NameTests.MostBytes) { OutlivesEdits = false },
        new("minsize", SpecTestPlace.Never, NameTests.LeastBytes) { OutlivesEdits = false },
        new("link", SpecTestPlace.Always, LinkTests.Link),
        new("backlink", SpecTestPlace.Always, LinkTests.Backlink),
        new("tagged", SpecTestPlace.Always, LinkTests.Tagged),
        new("created_before", SpecTestPlace.WithDot, DateTests.CreatedBefore),
        new("created_after", SpecTestPlace.WithDot, DateTests.CreatedAfter),
        new("creation_year", SpecTestPlace.Never, DateTests.CreationYear),
        new("creation_month", SpecTestPlace.Never, DateTests.CreationMonth),
        new("creation_day", SpecTestPlace.Never, DateTests.CreationDay),
        new("changed_since", SpecTestPlace.Never, DateTests.ChangedSince) { OutlivesEdits = false },
        new("title", SpecTestPlace.Never, MetaTests.Title),
        Meta("author"),
        Meta("authorurl"),
        Meta("license"),
        Meta("copyright"),
        Meta("guid"),
        new("shard", SpecTestPlace.Never, UnionTests.Shard),
        new("equivalent", SpecTestPlace.Always, UnionTests.Equivalent) { OutlivesEdits = false },
        new("conflicted", SpecTestPlace.Never, UnionTests.Conflicted) { OutlivesEdits = false },
        new("overlaid", SpecTestPlace.Never, UnionTests.Overlaid) { OutlivesEdits = false },
        new("stale", SpecTestPlace.Never, UnionTests.Stale) { OutlivesEdits = false },
        new("behind", SpecTestPlace.Never, UnionTests.Behind) { OutlivesEdits = false },
        new("enabled", SpecTestPlace.Never, ShowingTests.Enabled) { IsOfPlace = true },
        new("sourcepage", SpecTestPlace.Always, ShowingTests.SourcePage) { IsOfPlace = true },
        new("destpage", SpecTestPlace.Always, ShowingTests.DestPage) { IsOfPlace = true },
        new("included", SpecTestPlace.Always, ShowingTests.Included) { IsOfPlace = true },
        Absent("user"),
        Absent("admin"),
        Absent("ip"),
        new("postcomment", SpecTestPlace.Never, (_, _) => SpecAnswer.No),
    }.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);

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
