namespace ShardWiki.Model;

/// <summary>
/// One page or asset as gathering found it: identity, placement, history and a handle on its content, no text.
/// </summary>
public sealed record GatheredPage
{
    /// <summary>Its stable handle.</summary>
    public required Identity Id { get; init; }

    /// <summary>Page or asset.</summary>
    public required PageShape Shape { get; init; }

    /// <summary>
    /// Where it sits in the union: for a page its mounted path without extension (the folder itself for an index page),
    /// for an asset its mounted path with extension.
    /// </summary>
    public required PagePath Path { get; init; }

    /// <summary>The file's path in the shard, exactly as the shard writes it.</summary>
    public required string Source { get; init; }

    /// <summary>The handle to read its bytes with.</summary>
    public required ContentHandle Content { get; init; }

    /// <summary>The content's length in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Its versions.</summary>
    public required PathHistory History { get; init; }

    /// <summary>True where its shard does not hold it, and only an overlay would make it.</summary>
    public bool IsDrafted { get; init; }

    /// <summary>What it is for where nobody wrote it and it was made all the same; null for every other page.</summary>
    public Autofile? GeneratedFor { get; init; }
}
