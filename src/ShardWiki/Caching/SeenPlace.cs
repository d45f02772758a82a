using ShardWiki.Adapters;

namespace ShardWiki;

/// <summary>A place, and the digest of what it held when a build read it.</summary>
internal sealed record SeenPlace(WatchedPlace Place, string Digest);
