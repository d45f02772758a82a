using ShardWiki.Model;

namespace ShardWiki.Union;

/// <summary>An address that leads to a topic which stands elsewhere.</summary>
public sealed record Detour(PagePath From, Identity Topic);
