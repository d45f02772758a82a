using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>Why a file of the site was made again: what it shows that is another, and what brought that about.</summary>
public sealed record MadeLine
{
    /// <summary>The file, from the root of the site.</summary>
    public required string Path { get; init; }

    /// <summary>What it shows that is not as it is remembered.</summary>
    public required ImmutableArray<string> Because { get; init; }

    /// <summary>
    /// What the site is made of that changed and can have brought it about: revisions of shards, decisions, configuration,
    /// looks.
    /// </summary>
    public required ImmutableArray<string> By { get; init; }

    /// <summary><c>a/index.html: the text of notes:a.md, by shard notes: 1234 → 5678</c>.</summary>
    public override string ToString() =>
        $"{Path}: {string.Join(", ", Because)}{(By.IsEmpty ? "" : $"; by {string.Join(", ", By)}")}";
}
