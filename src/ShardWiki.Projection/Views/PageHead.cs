using System.Collections.Immutable;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>What a page says of itself before its content.</summary>
internal sealed record PageHead
{
    /// <summary>Its file.</summary>
    public required string File { get; init; }

    /// <summary>Its layout.</summary>
    public required string Kind { get; init; }

    /// <summary>Its title, without the space's.</summary>
    public required string Title { get; init; }

    /// <summary>A sentence for lists and search engines; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The envelope; null for a view that was computed from the whole union.</summary>
    public string? Provenance { get; init; }

    /// <summary>Where it sits in the union, for crumbs; null for pages that sit nowhere.</summary>
    public PagePath? Path { get; init; }

    /// <summary>The address of its topic, for what stands around it; null for pages that nobody navigates by.</summary>
    public PagePath? Address { get; init; }

    /// <summary>Feeds of what it shows, beside that of the site.</summary>
    public ImmutableArray<(FeedKind Kind, string File, string Title)> Feeds { get; init; } = [];

    /// <summary>How it stands to other pages.</summary>
    public ImmutableArray<RelationView> Relations { get; init; } = [];

    /// <summary>The versions of what it belongs to; nothing where there is but one.</summary>
    public ImmutableArray<VersionView> Versions { get; init; } = [];

    /// <summary>What it asks of search engines; empty for nothing.</summary>
    public string Robots { get; init; } = "";

    /// <summary>The page whose text it shows; null where it shows none, or several.</summary>
    public UnitedPage? Page { get; init; }

    /// <summary>The file that says the same and should be found first; null where that is this one.</summary>
    public string? Canonical { get; init; }
}
