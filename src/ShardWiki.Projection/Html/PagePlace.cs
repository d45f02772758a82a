namespace ShardWiki.Projection;

/// <summary>
/// Where a page's text is written: the file, how links name folders there, and what its ids start with.
/// </summary>
internal sealed record PagePlace(string File, LinkStyle Style, string Prefix);
