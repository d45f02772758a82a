namespace ShardWiki.Projection;

/// <summary>One step of the way from the root; the link is empty where no page stands there.</summary>
internal sealed record CrumbView(string Text, string Href);
