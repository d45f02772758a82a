using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>One overlay with its edit; where it conflicts, with the three texts.</summary>
public sealed record OverlayShowOutcome : VerbOutcome
{
    /// <summary>What is told of it in a list.</summary>
    public required OverlayLine Overlay { get; init; }

    /// <summary>How it stands to its shard, in a clause.</summary>
    public required string Standing { get; init; }

    /// <summary>Others who revised it, in order.</summary>
    public required ImmutableArray<string> Revisers { get; init; }

    /// <summary>Where it was submitted to; null where it was not.</summary>
    public required string? Submitted { get; init; }

    /// <summary>The edit as it is shown, a unified diff.</summary>
    public required string Patch { get; init; }

    /// <summary>The text that it was made against; null unless it conflicts and that text is held.</summary>
    public string? Base { get; init; }

    /// <summary>The text that stands there now; null unless it conflicts.</summary>
    public string? Theirs { get; init; }

    /// <summary>What the overlay makes of its base; null unless it conflicts and its base is held.</summary>
    public string? Ours { get; init; }
}
