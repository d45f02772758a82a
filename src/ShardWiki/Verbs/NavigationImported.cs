using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>A navigation of another program, as the configuration would have it.</summary>
public sealed record NavigationImported : VerbOutcome
{
    /// <summary>The key <c>navigation</c> with all below it, as YAML.</summary>
    public required string Yaml { get; init; }

    /// <summary>How many entries it has.</summary>
    public required int Entries { get; init; }

    /// <summary>What was left out: addresses elsewhere, and patterns of files.</summary>
    public required ImmutableArray<string> LeftOut { get; init; }
}
