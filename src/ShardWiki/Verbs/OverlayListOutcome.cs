using System.Collections.Immutable;

namespace ShardWiki;

/// <summary>The open overlays, in the order of their drafting.</summary>
public sealed record OverlayListOutcome(ImmutableArray<OverlayLine> Overlays) : VerbOutcome;
