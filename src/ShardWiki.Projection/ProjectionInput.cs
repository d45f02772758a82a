using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Union;

namespace ShardWiki.Projection;

/// <summary>Everything that projecting reads.</summary>
public sealed record ProjectionInput
{
    /// <summary>What to show.</summary>
    public required UnionGraph Union { get; init; }

    /// <summary>
    /// The digest of all that pages may show and that comes of no shard: configuration, looks, journal; empty where nobody says, and
    /// then nothing is told at a glance.
    /// </summary>
    public string Settings { get; init; } = "";

    /// <summary>What the space says of itself.</summary>
    public required SiteFacts Site { get; init; }

    /// <summary>The looks.</summary>
    public required Theme Theme { get; init; }

    /// <summary>Gives a page's parsed text again, shown content and all; safe to call from many threads.</summary>
    public required Func<Identity, ParsedPage> Parsed { get; init; }

    /// <summary>
    /// Makes the text that git merges of a topic's voices, parsed in the dialect of its reference; null where that cannot
    /// be made after all. Safe to call from many threads.
    /// </summary>
    public required Func<Topic, ParsedPage?> Merged { get; init; }

    /// <summary>
    /// Makes the text that git merges of two voices; null where it does not. Safe to call from many threads.
    /// </summary>
    public required Func<MergeQuestion, string?> MergedPair { get; init; }

    /// <summary>The text that a page shows, as it is written; safe to call from many threads.</summary>
    public required Func<Identity, string> Written { get; init; }

    /// <summary>What the text of a page gives to be searched; safe to call from many threads.</summary>
    public required Func<Identity, PageWords> Words { get; init; }

    /// <summary>The texts of an overlay by its number; null where they are not known. Safe to call from many threads.</summary>
    public Func<long, OverlayTexts?> OverlayTexts { get; init; } = _ => null;

    /// <summary>
    /// Makes HTML with MathML in it of a formula, shown by itself or within a line; null where it cannot. Safe to call from
    /// many threads.
    /// </summary>
    public Func<string, bool, string?> Formula { get; init; } = (_, _) => null;

    /// <summary>
    /// The picture that was drawn of a diagram, by how it is written; null where there is none. Safe to call from many threads.
    /// </summary>
    public Func<string, DiagramPicture?> Diagram { get; init; } = _ => null;

    /// <summary>Reads the bytes of assets.</summary>
    public required IContents Contents { get; init; }
}
