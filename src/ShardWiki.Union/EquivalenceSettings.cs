namespace ShardWiki.Union;

/// <summary>
/// The numbers of the equivalence rules (architecture.md 9): shares from 0 to 1, and how texts are cut and indexed.
/// </summary>
public sealed record EquivalenceSettings
{
    /// <summary>Similarity that alone makes two pages one topic.</summary>
    public double Threshold { get; init; } = 0.8;

    /// <summary>Similarity that is enough where the paths in the union are equal.</summary>
    public double Path { get; init; } = 0.2;

    /// <summary>Similarity that is enough where the normalised titles are equal.</summary>
    public double Title { get; init; } = 0.4;

    /// <summary>Share of a page's text in another page that makes it a part of that page.</summary>
    public double Containment { get; init; } = 0.8;

    /// <summary>Permutations of a MinHash signature, a multiple of 8.</summary>
    public int Permutations { get; init; } = 128;

    /// <summary>Words in a shingle.</summary>
    public int Shingle { get; init; } = 5;
}
