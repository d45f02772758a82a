using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>What a question to the union found, in the order that was asked for, and what the answer depends on.</summary>
public sealed record QueryOutcome(string Spec, string Sort) : VerbOutcome
{
    /// <summary>The pages and files.</summary>
    public required ImmutableArray<QueryLine> Pages { get; init; }

    /// <summary>Whatever else changes, the answer stays as it is.</summary>
    public required ImmutableArray<QueryRead> Reads { get; init; }
}
