namespace ShardWiki.Coordination;

/// <summary>
/// What the fold knows of a line: how many standing revocations name it, the decision of the same key before it (0:
/// none), and whether it changes nothing.
/// </summary>
internal record struct LineMark(int Revocations, long Prior, bool IsVoid);
