namespace ShardWiki.Adapters;

/// <summary>
/// A file with its key; where another file of the shard holds the key that it would have, that file's path.
/// </summary>
internal readonly record struct KeyedFile(FoundFile File, string Key, string? Rival = null);
