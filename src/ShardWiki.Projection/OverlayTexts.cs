namespace ShardWiki.Projection;

/// <summary>
/// The texts of an overlay: what it was made against (null where nobody holds that), what it lies upon, and what the
/// page would say by it.
/// </summary>
public sealed record OverlayTexts(string? Base, string Below, string Wanted);
