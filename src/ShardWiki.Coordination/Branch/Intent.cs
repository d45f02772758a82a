using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>Where an intent stands, and the blob that says what is wanted.</summary>
internal sealed record Intent(string Reference, ObjectName Blob);
