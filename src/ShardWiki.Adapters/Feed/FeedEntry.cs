using System.Collections.Immutable;

namespace ShardWiki.Adapters;

/// <summary>One entry as a feed writes it; what it does not say is empty.</summary>
internal sealed record FeedEntry
{
    /// <summary>What the feed knows it by; of an entry without an id its link, or else what it says.</summary>
    public required string Id { get; init; }

    /// <summary>The title, in words.</summary>
    public required string Title { get; init; }

    public required string AuthorName { get; init; }

    public required string AuthorEmail { get; init; }

    /// <summary>When it was last changed, or else when it was published; null where neither is said.</summary>
    public required DateTimeOffset? At { get; init; }

    /// <summary>Where it was written.</summary>
    public required string Link { get; init; }

    /// <summary>The content as HTML that nobody has looked at, or else the summary.</summary>
    public required string Html { get; init; }

    public required ImmutableArray<string> Tags { get; init; }
}
