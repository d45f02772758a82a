using ShardWiki.Model;

namespace ShardWiki.Coordination;

/// <summary>An address in the union that leads to a page.</summary>
public sealed record Alias(long Seq, PagePath From, Identity To) : Effect;
