using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>A topic with all its voices, one after another.</summary>
internal sealed record ChorusView
{
    public required FrameView Frame { get; init; }

    public required string Title { get; init; }

    /// <summary>Whether it has just two voices, which can stand beside each other.</summary>
    public required bool IsPair { get; init; }

    public required ImmutableArray<BannerView> Banners { get; init; }

    public required VoicesView Voices { get; init; }

    public required ImmutableArray<ReasonView> Reasons { get; init; }

    public required BacklinksView? Backlinks { get; init; }

    public required ImmutableArray<LinkView> Tags { get; init; }
}
