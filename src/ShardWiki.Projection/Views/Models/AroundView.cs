using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>What stands around a page in the tree of the union's paths.</summary>
internal sealed record AroundView
{
    /// <summary>The folder that the page is in; null where that is the whole space.</summary>
    public required LinkView? Above { get; init; }

    /// <summary>What is beside the page, itself among it; at the root, what is right below.</summary>
    public required ImmutableArray<StepView> Steps { get; init; }

    /// <summary>The list of all pages.</summary>
    public required string All { get; init; }

    /// <summary>The page before it in reading order; null for the first.</summary>
    public required LinkView? Previous { get; init; }

    /// <summary>The page after it in reading order; null for the last.</summary>
    public required LinkView? Next { get; init; }
}

/// <summary>A page or folder beside a page, and what is right below it where it is the page itself.</summary>
internal sealed record StepView(string Text, string Href, bool IsCurrent, ImmutableArray<LinkView> Below);
