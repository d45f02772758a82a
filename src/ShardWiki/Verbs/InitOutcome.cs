using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>A space was founded: its name, the files that were written, and the number of its first decision.</summary>
public sealed record InitOutcome(string Space, ImmutableArray<string> Files, long Seq) : VerbOutcome
{
    /// <summary>What another program's configuration said and this one cannot, a line each.</summary>
    public ImmutableArray<string> Lost { get; init; } = [];
}
