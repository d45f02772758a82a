using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>
/// One link of a topic: two members, the evidence, and their similarity from 0 to 1; A is the smaller identity.
/// </summary>
public sealed record Reason(Identity A, Identity B, Evidence By, double Score);
