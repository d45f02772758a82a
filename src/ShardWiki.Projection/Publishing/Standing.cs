namespace ShardWiki.Projection;

/// <summary>
/// Where the bytes of a file stand, and under which name they are staged; null where the output held them already.
/// </summary>
internal sealed record Standing(string? Staged, string Place);
