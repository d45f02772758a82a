using System.Collections.Immutable;

namespace ShardWiki.Projection;

// Small rows of lists, together since none means anything without its list.

/// <summary>A change of a shard or a decision, with the pages that it touched.</summary>
internal sealed record ChangeRow
{
    public required string Anchor { get; init; }

    public required string Shard { get; init; }

    public required string Revision { get; init; }

    public required string Author { get; init; }

    public required WhenView? At { get; init; }

    public required string Summary { get; init; }

    public required ImmutableArray<LinkView> Pages { get; init; }

    public required string More { get; init; }
}

/// <summary>A decision of the journal.</summary>
internal sealed record JournalRow
{
    public required long Seq { get; init; }

    public required WhenView? At { get; init; }

    public required string Actor { get; init; }

    public required string Type { get; init; }

    public required LinkView Subject { get; init; }

    public required string Sentence { get; init; }

    public required string Remark { get; init; }
}

/// <summary>A link that leads nowhere.</summary>
internal sealed record BrokenLinkRow(LinkView Page, string Target, string Place, string Closest);

/// <summary>A shard of the space.</summary>
internal sealed record ShardRow
{
    public required string Name { get; init; }

    public required string Adapter { get; init; }

    public required string Dialect { get; init; }

    public required string Mode { get; init; }

    public required string Mount { get; init; }

    public required string Revision { get; init; }

    public required WhenView? Observed { get; init; }

    public required string Freshness { get; init; }

    public required string FreshnessKind { get; init; }

    public required string Pages { get; init; }

    public required string Assets { get; init; }

    public required ImmutableArray<PositionRow> Profile { get; init; }
}

/// <summary>A position of a shard on one spectrum, and how it came to be.</summary>
internal sealed record PositionRow(string Spectrum, string Position, string Origin);

/// <summary>A page in a list of pages.</summary>
internal sealed record PageRow(LinkView Page, string Path, string Shards, string State, string Sentence);
