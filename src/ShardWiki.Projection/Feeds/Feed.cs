using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>
/// A feed as both of its forms say it. Texts are data; what XML cannot hold is replaced where they are written.
/// </summary>
internal sealed record Feed
{
    /// <summary>A name for it that stays the same, as a URI.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>Its own address, and that of the page that it follows.</summary>
    public required string Self { get; init; }

    public required string Page { get; init; }

    public required string Generator { get; init; }

    /// <summary>What is new, in the order of the page.</summary>
    public required ImmutableArray<FeedEntry> Entries { get; init; }

    // Where nothing changed yet the moment has to be some moment, and no clock is read.
    public DateTimeOffset Updated => Entries.Select(e => e.Updated).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
}

/// <summary>One entry of a feed.</summary>
internal sealed record FeedEntry
{
    /// <summary>A name for it that stays the same whatever becomes of its text, as a URI.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Address { get; init; }

    public required DateTimeOffset Updated { get; init; }

    public DateTimeOffset? Published { get; init; }

    public required string Author { get; init; }

    /// <summary>Where the author is on the web; null where nobody said.</summary>
    public string? AuthorUrl { get; init; }

    /// <summary>The whole of it, as safe HTML.</summary>
    public required string Html { get; init; }

    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>A file that it brings, with its kind and its length in bytes; null where it brings none.</summary>
    public (string Address, string Kind, long Length)? Enclosure { get; init; }
}
