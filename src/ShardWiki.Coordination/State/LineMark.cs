namespace ShardWiki.Coordination;

/// <summary>
/// What the fold knows of a line: how many standing revocations name it, the line of the same key before it (0: none;
/// null: it has no key), and whether it changes nothing.
/// </summary>
internal readonly record struct LineMark(int Revocations, long? Prior, bool IsVoid);
