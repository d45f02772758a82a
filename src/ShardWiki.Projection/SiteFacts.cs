using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Projection;

/// <summary>What the space's configuration says of the site.</summary>
public sealed record SiteFacts
{
    /// <summary>The space's name.</summary>
    public required SpaceName Space { get; init; }

    /// <summary>The space's title.</summary>
    public required string Title { get; init; }

    /// <summary>Where the site will stand, with a trailing slash; null where nobody said.</summary>
    public required Uri? BaseUrl { get; init; }

    /// <summary>The program's version.</summary>
    public required string Generator { get; init; }

    /// <summary>What the site does without.</summary>
    public ImmutableHashSet<SitePart> Without { get; init; } = [];

    /// <summary>How links name folders.</summary>
    public required LinkStyle Links { get; init; }

    /// <summary>Servers that are told of redirects in files of their own form.</summary>
    public ImmutableArray<RedirectForm> Redirects { get; init; } = [];

    /// <summary>How the space wants its pages ordered; empty where their paths say.</summary>
    public ImmutableArray<NavigationEntry> Navigation { get; init; } = [];
}
