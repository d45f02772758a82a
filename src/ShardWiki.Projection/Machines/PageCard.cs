using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>What programs that know nothing of ShardWiki are told of a page; whatever is not known is empty.</summary>
internal sealed record PageCard
{
    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>The full address; empty where no base is known.</summary>
    public required string Address { get; init; }

    public required string SiteTitle { get; init; }

    public required string SiteAddress { get; init; }

    /// <summary>Whether it is a text that somebody wrote, and no view of many.</summary>
    public required bool IsArticle { get; init; }

    public string Created { get; init; } = "";

    public string Modified { get; init; } = "";

    /// <summary>Whoever the page names as its author, else whoever changed it last.</summary>
    public string Author { get; init; } = "";

    /// <summary>Whom the page itself names as its author, by an address where it names one.</summary>
    public string Writer { get; init; } = "";

    public string License { get; init; } = "";

    public ImmutableArray<string> Tags { get; init; } = [];
}

/// <summary>A property of a page and what it holds.</summary>
internal sealed record PropertyView(string Name, string Content);
