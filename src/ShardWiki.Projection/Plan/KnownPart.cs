namespace ShardWiki.Projection;

/// <summary>
/// One thing that a file shows: what it is, of which page, and the digest of what it says. The page is empty where it is
/// no page's.
/// </summary>
public sealed record KnownPart(PartKind Kind, string Page, string Digest);
