namespace ShardWiki.Projection;

/// <summary>A version of what a page belongs to, and where a reader of that page goes in it.</summary>
internal sealed record VersionView(string Text, string Href, bool IsCurrent, bool IsNewest);
