namespace ShardWiki;

/// <summary>Which space a verb is asked for: a folder, and the configuration in it where that is not <c>shardwiki.yml</c>.</summary>
public sealed record SpaceRequest(string Folder, string? File = null);
