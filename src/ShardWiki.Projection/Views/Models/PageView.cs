using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>A page with one text: a topic as its canonical voice, or a voice by itself.</summary>
internal sealed record PageView
{
    public required FrameView Frame { get; init; }

    public required string Title { get; init; }

    public required string Body { get; init; }

    public required ProvenanceView Provenance { get; init; }

    public required ImmutableArray<BannerView> Banners { get; init; }

    public required VoicesView? Voices { get; init; }

    public required ImmutableArray<TocView> Toc { get; init; }

    public required BacklinksView? Backlinks { get; init; }

    public required ImmutableArray<LinkView> Tags { get; init; }

    /// <summary>Who last touched each paragraph; null where the page does not say.</summary>
    public AttributionView? Attribution { get; init; }

    /// <summary>The trails that the page stands on.</summary>
    public ImmutableArray<TrailView> Trails { get; init; } = [];
}

/// <summary>A trail that a page stands on: the page that leads along it, and those before and after; null for none.</summary>
internal sealed record TrailView(LinkView Trail, LinkView? Previous, LinkView? Next)
{
    /// <summary>What tells it from the other trails of the page.</summary>
    public required string Name { get; init; }
}

/// <summary>One line of a table of contents; the depth counts from 1.</summary>
internal sealed record TocView(string Text, string Href, int Depth);

/// <summary>Who links here, and how many more do than are listed.</summary>
internal sealed record BacklinksView(ImmutableArray<LinkView> Links, int Count, string More)
{
    /// <summary>The page of a picture of all that is around the page; empty where there is none.</summary>
    public string Picture { get; init; } = "";
}

/// <summary>The voices of a topic, and where the rest of them are listed.</summary>
internal sealed record VoicesView(
    ImmutableArray<VoiceView> Voices, int Count, string Policy, string More, string MoreHref)
{
    /// <summary>Where all of them stand together, from one of them; empty where they do not.</summary>
    public string TogetherHref { get; init; } = "";
}
