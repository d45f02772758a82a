namespace ShardWiki.Adapters;

/// <summary>Which version of an entry a shard is that a pattern found: the entry's name, and the branch or tag.</summary>
public sealed record PinnedVersion(string Entry, string Reference);
