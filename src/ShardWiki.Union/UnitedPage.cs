using System.Collections.Immutable;
using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>A page in the union: what was read of it, its topic, where its links lead and who links to it.</summary>
public sealed record UnitedPage
{
    /// <summary>Its place among the pages of the union.</summary>
    public required int Number { get; init; }

    /// <summary>What was read.</summary>
    public required ReadPage Read { get; init; }

    /// <summary>The id of its topic.</summary>
    public required Identity Topic { get; init; }

    /// <summary>Where each link of <c>Read.Facts.Links</c> leads, by number.</summary>
    public required ImmutableArray<LinkTarget> Links { get; init; }

    /// <summary>
    /// Pages of other topics that link to this page or to another voice of its topic, in ordinal order, each once. All
    /// voices of a topic have the same.
    /// </summary>
    public required ImmutableArray<Identity> Backlinks { get; init; }

    /// <summary>Its provenance.</summary>
    public required ProvenanceEnvelope Provenance { get; init; }

    /// <summary>Its identity.</summary>
    public Identity Id => Read.Gathered.Id;
}
