using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>One member of a topic and how it differs from the topic's reference voice.</summary>
public sealed record Voice(Identity Id, Divergence Divergence);
