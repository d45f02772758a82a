namespace ShardWiki.Projection;

/// <summary>What stands at a path.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Length">How many bytes it has; of a file.</param>
/// <param name="Stamp">When it was last written, in ticks of UTC; of a file.</param>
public readonly record struct SeenFile(SeenKind Kind, long Length, long Stamp);
