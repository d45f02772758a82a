namespace ShardWiki.Projection;

/// <summary>A link in the site's navigation; the count may be empty.</summary>
internal sealed record NavView(string Text, string Href, string Count, bool IsCurrent);
