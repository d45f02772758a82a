using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>The provenance envelope for people: one line, and what it unfolds to.</summary>
internal sealed record ProvenanceView
{
    public required string Shard { get; init; }

    public required string ShardHref { get; init; }

    public required string Identity { get; init; }

    public required string Source { get; init; }

    /// <summary>The last change; every part may be empty or null where no history is known.</summary>
    public required string Author { get; init; }

    public required string Change { get; init; }

    public required string ChangeShort { get; init; }

    public required WhenView? Changed { get; init; }

    public required WhenView? Created { get; init; }

    public required string Versions { get; init; }

    public required string Content { get; init; }

    public required string Freshness { get; init; }

    /// <summary><c>current</c>, <c>stale</c> or <c>absent</c>, for styles.</summary>
    public required string FreshnessKind { get; init; }

    public required string Liveness { get; init; }

    public required string Divergence { get; init; }

    /// <summary>The shards whose texts git merged into this one's; empty where the text is the shard's own.</summary>
    public string Merged { get; init; } = "";

    public required string Overlay { get; init; }

    /// <summary>What the page is for where nobody wrote it; empty for every other page.</summary>
    public string Generated { get; init; } = "";

    /// <summary>Where the file is edited and looked at in its forge; null where nobody knows.</summary>
    public ForgeView? Forge { get; init; }

    public required ImmutableArray<string> Lineage { get; init; }

    public required ImmutableArray<ReasonView> Reasons { get; init; }
}

/// <summary>Addresses of a file in its forge; each may be empty.</summary>
internal sealed record ForgeView(string Edit, string History, string Source);

/// <summary>Why two pages are one topic, as a sentence would say it.</summary>
internal sealed record ReasonView(string A, string B, string By, string Score);
