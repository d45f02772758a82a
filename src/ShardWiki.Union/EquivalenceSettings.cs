namespace ShardWiki.Union;

/// <summary>
/// The four numbers of the equivalence rules (architecture.md 9), each from 0 to 1, and the shingle's words.
/// </summary>
public sealed record EquivalenceSettings
{
    /// <summary>Similarity that alone makes two pages one topic.</summary>
    public double Threshold { get; init; } = 0.8;

    /// <summary>Similarity that is enough where the paths in the union are equal.</summary>
    public double Path { get; init; } = 0.2;

    /// <summary>Similarity that is enough where the normalised titles are equal.</summary>
    public double Title { get; init; } = 0.4;

    /// <summary>Words in a shingle.</summary>
    public int Shingle { get; init; } = 5;
}
