namespace ShardWiki.Projection;

/// <summary>The page for an address where nothing is.</summary>
internal sealed record MissingView(FrameView Frame, string PagesHref);
