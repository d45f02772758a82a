using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki;

/// <summary>One page or file that a question found; dates are null where no history is known.</summary>
public sealed record QueryLine
{
    /// <summary>Its identity.</summary>
    public required string Id { get; init; }

    /// <summary>Its path in the union.</summary>
    public required string Path { get; init; }

    /// <summary>Its title; the name of a file.</summary>
    public required string Title { get; init; }

    /// <summary>The id of its topic; null for a file.</summary>
    public required string? Topic { get; init; }

    /// <summary>When it was made, as its history says.</summary>
    public required string? Created { get; init; }

    /// <summary>When it last changed, as its history says.</summary>
    public required string? Changed { get; init; }

    internal static QueryLine Of(UnitedPage page) => Of(page.Read.Gathered) with
    {
        Title = page.Read.Facts.Title,
        Topic = page.Topic.ToString(),
    };

    internal static QueryLine Of(SpaceChange change) => new()
    {
        Id = change.Id.ToString(),
        Path = change.Path.ToString(),
        Title = change.Summary,
        Topic = null,
        Created = LockWriting.Time(change.At),
        Changed = LockWriting.Time(change.At),
    };

    internal static QueryLine Of(GatheredPage file) => new()
    {
        Id = file.Id.ToString(),
        Path = file.Path.ToString(),
        Title = file.Path.Name,
        Topic = null,
        Created = file.History.First is { } first ? LockWriting.Time(first.At) : null,
        Changed = file.History.Last is { } last ? LockWriting.Time(last.At) : null,
    };
}
