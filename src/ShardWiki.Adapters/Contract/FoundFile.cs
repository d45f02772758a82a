using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// One file that an adapter found: its path as the shard writes it, its content's fingerprint and length in bytes.
/// </summary>
internal readonly record struct FoundFile(string Path, Fingerprint Content, long Size);
