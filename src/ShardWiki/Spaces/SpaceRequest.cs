namespace ShardWiki;

/// <summary>
/// Which space a verb is asked for: a folder, the configuration in it where that is not <c>shardwiki.yml</c>, and the
/// clock that observations and decisions are dated by; nothing else reads it.
/// </summary>
public sealed record SpaceRequest(string Folder, string? File, TimeProvider Clock);
