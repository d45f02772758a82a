namespace ShardWiki.Model;

/// <summary>
/// Names one content for reading: the shard, where it stands there, and what it must be. It holds no text.
/// </summary>
public readonly record struct ContentHandle(ShardName Shard, string Source, Fingerprint Content);
