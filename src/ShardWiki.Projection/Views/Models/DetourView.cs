namespace ShardWiki.Projection;

/// <summary>A page that leads to a topic which stands elsewhere.</summary>
internal sealed record DetourView(FrameView Frame, string From, LinkView Target);
