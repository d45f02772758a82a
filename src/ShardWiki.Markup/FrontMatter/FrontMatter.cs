using System.Collections.Immutable;

namespace ShardWiki.Markup;

/// <summary>What a page says of itself in YAML between <c>---</c> lines at its very start.</summary>
internal sealed record FrontMatter
{
    public static readonly FrontMatter None = new();

    /// <summary>The title; null where it names none.</summary>
    public string? Title { get; init; }

    /// <summary>What it says in one sentence; empty where it says none.</summary>
    public string Description { get; init; } = "";

    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The stable id that it names, and the offset of its key; null where it names none.</summary>
    public (string Text, int Offset)? StableId { get; init; }

    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>What else it says of the page: <c>author</c>, <c>date</c>, <c>updated</c>.</summary>
    public ImmutableSortedDictionary<string, string> Fields { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Whether it says that the page is a draft.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The offset at which the page's own text begins.</summary>
    public int Length { get; init; }

    /// <summary>The block as written, to be shown as code, where it could not be read; else null.</summary>
    public string? Broken { get; init; }

    /// <summary>The limit that it meets; else null.</summary>
    public LimitMet? Limit { get; init; }
}
