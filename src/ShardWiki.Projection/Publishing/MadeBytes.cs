namespace ShardWiki.Projection;

/// <summary>
/// A file with the bytes that were made for it, and whether the output holds just these: null where only a look into it can tell.
/// </summary>
internal readonly record struct MadeBytes(string Path, ReadOnlyMemory<byte> Bytes, bool? IsThere);
