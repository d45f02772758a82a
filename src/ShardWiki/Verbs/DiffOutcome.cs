using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>How two pages differ.</summary>
public sealed record DiffOutcome : VerbOutcome
{
    /// <summary>The first page.</summary>
    public required string A { get; init; }

    /// <summary>The second page.</summary>
    public required string B { get; init; }

    /// <summary>How the second stands to the first: the word of the divergence.</summary>
    public required string Divergence { get; init; }

    /// <summary>The same in a sentence.</summary>
    public required string Standing { get; init; }

    /// <summary>From 0 to 1, over what a reader sees.</summary>
    public required double Similarity { get; init; }

    /// <summary>The content of the newest version that both once had; null where none is known.</summary>
    public required string? Ancestor { get; init; }

    /// <summary>What changed in each since they were one, newest first.</summary>
    public required ImmutableArray<DiffChange> Changes { get; init; }

    /// <summary>Lines that both changed, as <c>A</c> counts them, then as <c>B</c> does.</summary>
    public required ImmutableArray<string> Clashes { get; init; }

    /// <summary>A unified diff from A to B; empty where they say the same.</summary>
    public required string Patch { get; init; }

    /// <summary>The text that git merges of both; null where it does not, or where it was not needed.</summary>
    public required string? Merged { get; init; }

    /// <summary>The page that compares them; null where it was not asked for.</summary>
    public required string? Html { get; init; }
}
